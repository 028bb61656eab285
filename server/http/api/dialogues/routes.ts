import { answerDialogue } from '../../../commands/dialogues/answerDialogue.ts';
import { closeDialogue } from '../../../commands/dialogues/closeDialogue.ts';
import { takeDialogue } from '../../../commands/dialogues/takeDialogue.ts';
import { presentDialogue } from '../../../presenters/dialogues/page.ts';
import { presentDialogueRow } from '../../../presenters/dialogues/row.ts';
import { getDialogue } from '../../../queries/dialogues/getDialogue.ts';
import { getDialogueMark } from '../../../queries/dialogues/getDialogueMark.ts';
import { listDialogues } from '../../../queries/dialogues/listDialogues.ts';
import { openDialogueFile } from '../../../queries/dialogues/openDialogueFile.ts';
import { numberSchema } from '../authorSchema.ts';
import { json } from '../responseKinds.ts';
import { type Route, type StaffCall, staffRoute } from '../route.ts';
import { originalFile, previewFile } from '../uploads/evidenceFiles.ts';
import * as schema from './schema.ts';

const contextOf = ({ deps, session }: StaffCall) => ({
  ...{ ...deps, objects: deps.objectStore, actor: session.actor },
});
const one = { notFound: 'dialogue.not_found', params: numberSchema } as const;
const oneFile = {
  method: 'get',
  permission: 'dialogue.read',
  notFound: 'dialogue.not_found',
  params: schema.fileParamsSchema,
} as const;

/** Dialogues of people with the staff (人工): the list, one of them, and what staff do in it. */
export const dialogueRoutes: readonly Route[] = [
  staffRoute({
    method: 'get',
    path: '/api/dialogues',
    summary: '人工对话列表',
    permission: 'dialogue.list',
    query: schema.listQuerySchema,
    response: json(schema.dialogueListSchema),
    async handler({ query }, call) {
      const { rows, counts, nextCursor } = await listDialogues(contextOf(call), query);
      return { rows: rows.map((row) => presentDialogueRow(row, row)), counts, nextCursor };
    },
  }),
  staffRoute({
    ...one,
    method: 'get',
    path: '/api/dialogues/:no',
    summary: '一次人工对话',
    permission: 'dialogue.read',
    response: json(schema.dialogueSchema),
    handler: async ({ params }, call) => presentDialogue(await getDialogue(contextOf(call), params)),
  }),
  staffRoute({
    ...one,
    method: 'get',
    path: '/api/dialogues/:no/mark',
    summary: '人工对话有没有变化',
    permission: 'dialogue.read',
    response: json(schema.markSchema),
    handler: async ({ params }, call) => ({ mark: await getDialogueMark(contextOf(call), params) }),
  }),
  staffRoute({
    ...one,
    method: 'post',
    path: '/api/dialogues/:no/taking',
    summary: '由我接待',
    permission: 'dialogue.answer',
    body: schema.takeSchema,
    response: json(schema.changedSchema),
    handler: ({ params, body }, call) => takeDialogue(contextOf(call), { ...params, ...body }),
  }),
  staffRoute({
    ...one,
    method: 'post',
    path: '/api/dialogues/:no/answers',
    summary: '答复',
    permission: 'dialogue.answer',
    body: schema.answerSchema,
    response: json(schema.answeredSchema),
    handler: ({ params, body }, call) => answerDialogue(contextOf(call), { ...params, ...body }),
  }),
  staffRoute({
    ...one,
    method: 'post',
    path: '/api/dialogues/:no/closing',
    summary: '结束对话',
    permission: 'dialogue.answer',
    body: schema.takeSchema,
    response: json(schema.changedSchema),
    handler: ({ params, body }, call) => closeDialogue(contextOf(call), { ...params, ...body }),
  }),
  staffRoute({
    ...oneFile,
    path: '/api/dialogues/:no/files/:id/preview',
    summary: '人工对话图片预览（不含拍摄信息）',
    response: previewFile(),
    handler: ({ params }, call) => openDialogueFile(contextOf(call), { ...params, as: 'preview' }),
  }),
  staffRoute({
    ...oneFile,
    path: '/api/dialogues/:no/files/:id/original',
    summary: '下载人工对话文件原件',
    response: originalFile(),
    handler: ({ params }, call) => openDialogueFile(contextOf(call), { ...params, as: 'original' }),
  }),
];
