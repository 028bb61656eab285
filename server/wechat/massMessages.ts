import { z } from 'zod';
import { type Answer, type AnswerContext, readJson, unknown } from './answer.ts';
import type { ApiClient } from './apiClient.ts';
import { parseJson } from './json.ts';
import type { MassMessages, MassStanding } from './massPort.ts';
import { shaped } from './shaped.ts';
import type { HttpAnswer } from './transport.ts';

type Sent = { msgId: string; repeated: boolean };

const media = z.object({ media_id: z.string().min(1) });
const msgId = z.union([z.string().min(1), z.number()]).transform(String);
const taken = z.object({ msg_id: msgId });
const standing = z.object({ msg_status: z.string() });

const exists = 45065;
/** System busy, and the same clientmsgid again within a minute: neither says that nothing was taken. */
const undecided: ReadonlySet<number> = new Set([-1, 45066]);
const standings: Readonly<Record<string, MassStanding>> = {
  SEND_SUCCESS: 'sent',
  SENDING: 'sending',
  SEND_FAIL: 'failed',
  DELETE: 'deleted',
};
const extensions = { 'image/jpeg': 'jpg', 'image/png': 'png' } as const;

/** Drafts and mass messages; source: developers.weixin.qq.com/doc/service/guide/product/message/Batch_Sends.html, wechat.md §2.7. */
export function massMessagesOf(client: ApiClient): MassMessages {
  return {
    async addPicture({ bytes, mime }) {
      const file = { bytes, contentType: mime, filename: `cover.${extensions[mime]}` };
      const answer = await client.upload('material/add_material?type=image', file);
      return shaped(media, answer, 'material/add_material').media_id;
    },
    async addDraft({ coverId, ...article }) {
      const articles = [
        { ...article, thumb_media_id: coverId, need_open_comment: 0, only_fans_can_comment: 0 },
      ];
      return shaped(media, await client.post('draft/add', { articles }), 'draft/add').media_id;
    },
    async removeDraft(draftId) {
      await client.post('draft/delete', { media_id: draftId });
    },
    send({ draftId, tagId, clientMsgId }) {
      const filter = tagId === null ? { is_to_all: true } : { is_to_all: false, tag_id: tagId };
      const body = {
        ...{ filter, msgtype: 'mpnews', mpnews: { media_id: draftId } },
        ...{ send_ignore_reprint: 0, clientmsgid: clientMsgId },
      };
      return client.postAs('message/mass/sendall', body, readSent);
    },
    async preview(draftId, wechatName) {
      const body = { towxname: wechatName, msgtype: 'mpnews', mpnews: { media_id: draftId } };
      await client.post('message/mass/preview', body);
    },
    async standing(id) {
      const answer = await client.post('message/mass/get', { msg_id: id });
      // A word that we do not know decides nothing.
      return standings[shaped(standing, answer, 'message/mass/get').msg_status] ?? 'sending';
    },
  };
}

/** 45065 brings the msg_id of the first attempt: the message was taken. Without one nobody knows which it is. */
function readSent(answer: HttpAnswer, context: AnswerContext): Answer<Sent> {
  const read = readJson(answer, context);
  if (read.ok) return sentAs(read.value, false);
  const { failure } = read;
  const errcode = failure.kind === 'refused' || failure.kind === 'retry' ? failure.errcode : null;
  if (errcode === exists) return sentAs(parseJson(answer.body.toString()), true);
  return errcode !== null && undecided.has(errcode) ? unknown(`errcode ${errcode}`) : read;
}

function sentAs(value: unknown, repeated: boolean): Answer<Sent> {
  const parsed = taken.safeParse(value);
  if (!parsed.success) return unknown('no msg_id');
  return { ok: true, value: { msgId: parsed.data.msg_id, repeated } };
}
