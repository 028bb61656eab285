import type { Field } from '../../engine/index.ts';
import { ours } from '../options/ours.ts';

const paper = { images: 5, recordings: 0, files: 2, maxBytes: 20 * 1024 * 1024 } as const;

/** Who complains. The signed document is asked only where the text says 书面. */
export const senderFields: readonly Field[] = [
  {
    type: 'institution',
    key: 'institution',
    no: 0,
    label: '机构名称',
    required: true,
    help: '写本机构的名称或编码。',
    example: '某某医院',
    source: ours,
  },
  {
    type: 'text',
    key: 'contactName',
    no: 0,
    label: '联系人',
    required: true,
    sensitive: true,
    min: 2,
    max: 30,
    help: '我们有事找谁。',
    example: '张三',
    source: ours,
  },
  {
    type: 'text',
    key: 'contactPhone',
    no: 0,
    label: '联系电话',
    required: true,
    sensitive: true,
    min: 7,
    max: 20,
    pattern: { source: '^[0-9][0-9 -]{6,19}$', message: '联系电话写数字，座机带区号。' },
    help: '手机或座机都可以。',
    example: '13800138000',
    source: ours,
  },
  {
    type: 'evidence',
    key: 'authorisation',
    no: 0,
    label: '盖章的授权材料',
    required: true,
    limits: paper,
    help: '证明您代表机构反映的材料，要盖公章；拍照或扫描件。',
    example: '授权书的照片',
    source: ours,
  },
  {
    type: 'evidence',
    key: 'signedDocument',
    no: 0,
    label: '书面反映材料',
    required: true,
    askedBy: { rule: 'institution.complaint', names: ['written_then_investigate'] },
    limits: paper,
    help: '按规定要书面反映：请上传签字盖章的书面材料。',
    example: '反映材料的扫描件',
    source: ours,
  },
];
