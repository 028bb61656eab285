import type { Condition, Field, FormDefinition } from '../../engine/index.ts';
import { ours } from '../options/ours.ts';

const relayed: Condition = { answer: 'origin', is: ['转递来信'] };
const agreed: Condition = { all: [relayed, { answer: 'letterConsent', is: [true] }] };

const fields: readonly Field[] = [
  {
    type: 'yesNo',
    key: 'letterConsent',
    no: 0,
    label: '原写信人是否同意',
    required: true,
    visible: relayed,
    help: '原写信人同意把姓名和联系方式给我们吗？不同意就不写。',
    example: '否',
    source: ours,
  },
  {
    type: 'text',
    key: 'letterName',
    no: 0,
    label: '原写信人姓名',
    required: false,
    visible: agreed,
    sensitive: true,
    min: 2,
    max: 30,
    help: '加密保存，和来信分开放，只有专人写明理由才能看。',
    example: '李四',
    source: ours,
  },
  {
    type: 'text',
    key: 'letterContact',
    no: 0,
    label: '原写信人联系方式',
    required: false,
    visible: agreed,
    sensitive: true,
    min: 5,
    max: 60,
    help: '电话或地址，方便核实；没有就跳过。',
    example: '13800138000',
    source: ours,
  },
];

/**
 * Who wrote a letter that a supervisor passes on (SC 8, HN 10(2)). Asked together with the opinion, behind its origin; the
 * answers are sealed apart from it and are never part of it.
 */
export const letterAuthorV1: FormDefinition = {
  id: 'letter-author',
  version: 1,
  title: '原写信人',
  source: 'ours',
  fields,
  checks: [],
};
