import {
  countOf,
  type EvidenceField,
  type EvidenceItem,
  type EvidenceKind,
  evidenceKinds,
} from '../../server/forms/engine/fields/evidence.ts';
import { fieldKinds, voiceIds } from '../../server/forms/engine/index.ts';
import type { FileFault, Input } from '../engine/types.ts';
import { compact, quoted } from '../text/normalise.ts';
import { isUnknown } from '../text/unknown.ts';
import { type ChatEnv, type ChatField, type Parsed, refused, textOf } from './types.ts';

const DONE = [
  '完成',
  '发完了',
  '发完',
  '完了',
  '好了',
  '结束',
  '没了',
  '没有了',
  '就这些',
  '就这样',
  '传完了',
  'done',
];
const AGAIN = ['重来', '重发', '重传', '清空', '全部删掉', '全删', '都不要'];
const LESS = [
  '删掉最后一件',
  '删除最后一件',
  '去掉最后一件',
  '删掉上一件',
  '删除上一件',
  '去掉上一件',
  '撤回上一件',
];
const GROUP_NOUNS = { images: '图片', recordings: '语音和视频', files: '文件' } as const;
const MEGA = 1024 * 1024;

/** Each piece is part of the answer as soon as it is stored: leaving in between loses nothing. */
export const evidence: ChatField<EvidenceField> = {
  listensTo: ['text', 'image', 'voice', 'video', 'file'],
  instead: '这里请发图片、语音或视频',
  ask(field, env) {
    const had = itemsOf(field, env);
    return [
      field.help,
      `请直接发图片、语音或视频，可以一件一件连着发，每件不超过 ${sizeOf(field)}；发完请回复“完成”。`,
      ...(had.length > 0 ? ['接着发就是再加；想重来请回复“重来”。'] : []),
    ];
  },
  askSimply: () => ['请发照片、语音或视频。发完回复“完成”。'],
  parse(input, field, env): Parsed {
    const had = itemsOf(field, env);
    if (input.kind !== 'text')
      return isMedia(input) ? taken(input, field, env) : refused('', evidence.instead);
    const said = compact(textOf(input));
    if (AGAIN.includes(said))
      return { ...more('好，刚才的都去掉了，请重新发，发完回复“完成”。'), value: null };
    if (LESS.includes(said) && had.length > 0) {
      const rest = had.slice(0, -1);
      return { ...more(`已去掉最后一件，${standing(rest)}`), value: rest.length === 0 ? null : rest };
    }
    if (had.length > 0 && (DONE.includes(said) || isUnknown(said))) return { kind: 'value', value: had };
    if (isUnknown(said)) return { kind: 'nothing', why: '这一题至少要一件，请发一张图片、一段语音或视频' };
    if (DONE.includes(said)) return refused('“完成”', '还没有收到材料，请先发图片、语音或视频');
    return refused(quoted(textOf(input)), '这里请发图片、语音或视频，文字情况写在说明事实的那一题');
  },
  echo: fieldKinds.evidence.display,
  file: ({ limits }) => ({ maxBytes: limits.maxBytes }),
};

type MediaInput = Extract<Input, { kind: EvidenceKind }>;

function isMedia(input: Input): input is MediaInput {
  return Object.hasOwn(evidenceKinds, input.kind);
}

function taken(input: MediaInput, field: EvidenceField, env: ChatEnv): Parsed {
  const had = itemsOf(field, env);
  const { noun, group } = evidenceKinds[input.kind];
  const { file } = input;
  if (!file) return refused(`一件${noun}`, faultOf(input, field));
  if (had.some(({ sha256 }) => sha256 === file.sha256)) return more(`这件刚才收到过了。${standing(had)}`);
  // Voice answers are recordings of the same matter.
  const spoken = group === 'recordings' ? voiceIds(env.answers).length : 0;
  if (countOf(had, group) + spoken >= field.limits[group]) {
    const why = `${GROUP_NOUNS[group]}最多 ${field.limits[group]} 件，这一件没有收下，前面的都在，请回复“完成”`;
    return { kind: 'refused', understood: '', why, quiet: true };
  }
  const items = [...had, { ...file, kind: input.kind }];
  return { ...more(`收到${noun}，${standing(items)}`), value: items };
}

function faultOf({ kind, problem }: MediaInput, field: EvidenceField): string {
  // WeChat hands no documents to an account (wechat notes §1.2).
  if (kind === 'file' && problem === undefined) return '微信对话里收不到文件，请改发图片（例如拍照或截图）';
  return faults[problem ?? 'download_failed'](evidenceKinds[kind].noun, sizeOf(field));
}

const faults: Readonly<Record<FileFault, (noun: string, size: string) => string>> = {
  too_large: (_noun, size) => `超过了 ${size}，没有收下，请压缩或截短后再发`,
  not_image: () => '打不开，没有收下，请换一件再发',
  wrong_type: () => '这种格式收不了，请换成常见的图片、录音或视频再发',
  download_failed: (noun) => `${noun}没有传完整，请再发一次`,
};

function standing(items: readonly EvidenceItem[]): string {
  if (items.length === 0) return '现在一件也没有，请重新发。';
  return `现在共 ${items.length} 件。还有就接着发，发完请回复“完成”。`;
}

const more = (say: string) => ({ kind: 'more', buffer: '', say }) as const;
const sizeOf = ({ limits }: EvidenceField): string => `${Math.floor(limits.maxBytes / MEGA)} MB`;

/** What was stored so far; what is no longer valid counts as nothing. */
function itemsOf(field: EvidenceField, { answers, context }: ChatEnv): readonly EvidenceItem[] {
  const value = answers[field.key];
  const isSound = fieldKinds.evidence.validate(value, field, { answers, context }).length === 0;
  return isSound ? (value as readonly EvidenceItem[]) : [];
}
