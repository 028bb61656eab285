import type { PhotoField } from '../../server/forms/engine/fields/photo.ts';
import { fieldKinds } from '../../server/forms/engine/index.ts';
import { type ChatField, refused } from './types.ts';

const FAULTS = {
  too_large: '图片超过了 2 MB，请选小一些的，或用“原图”以外的方式发送',
  not_image: '这个文件不是 JPG 或 PNG 图片，请换一张照片',
  wrong_type: '这个文件不是 JPG 或 PNG 图片，请换一张照片',
  download_failed: '图片没有传完整，请再发一次',
} as const;

export const photo: ChatField<PhotoField> = {
  listensTo: 'image',
  instead: '这里请直接发一张照片',
  ask: (field) => [field.help, `请直接发送图片：${field.example}。`],
  askSimply: () => ['请发一张照片。'],
  parse(input, field) {
    if (input.kind !== 'image') return refused('', photo.instead);
    if (input.file) return { kind: 'value', value: input.file };
    const limit = `${Math.round(field.maxBytes / 1048576)} MB`;
    return refused('一张图片', FAULTS[input.problem ?? 'download_failed'].replace('2 MB', limit));
  },
  echo: fieldKinds.photo.display,
  file: ({ maxBytes, mimes }) => ({ maxBytes, mimes }),
};
