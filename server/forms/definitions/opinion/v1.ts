import type { Field, FormDefinition } from '../../engine/index.ts';
import { evidenceLimits } from '../options/evidenceLimits.ts';
import { ours } from '../options/ours.ts';

const fields: readonly Field[] = [
  {
    type: 'choice',
    key: 'category',
    no: 0,
    label: '类别',
    required: true,
    options: [],
    optionsFrom: { list: 'opinionCategories' },
    help: '是哪方面的意见建议？',
    example: '基金监管',
    source: ours,
  },
  {
    type: 'choice',
    key: 'origin',
    no: 0,
    label: '来源',
    required: true,
    options: [
      { value: '本人意见', words: ['我自己', '本人', '自己的'] },
      { value: '收集的意见', words: ['收集', '听到的', '群众意见'] },
      { value: '转递来信', words: ['转递', '转交', '来信'] },
    ],
    help: '是您自己的、听来的，还是转递来信？',
    example: '本人意见',
    source: ours,
  },
  {
    type: 'longText',
    key: 'text',
    no: 0,
    label: '内容',
    required: true,
    min: 10,
    max: 3000,
    help: '写现在是什么情况、建议怎么改。',
    example: '慢病药一次只能开一个月，老人跑得多，建议放宽到三个月。',
    source: ours,
  },
  {
    type: 'evidence',
    key: 'files',
    no: 0,
    label: '附件',
    required: false,
    limits: evidenceLimits,
    help: '有材料可以发；来信的照片，请遮住写信人的姓名和电话。没有就跳过。',
    example: '来信的照片',
    source: ours,
  },
  {
    type: 'yesNo',
    key: 'replyWanted',
    no: 0,
    label: '是否需要答复',
    required: true,
    help: '需要我们答复您吗？',
    example: '是',
    source: ours,
  },
  {
    type: 'choice',
    key: 'addressee',
    no: 0,
    label: '希望谁来研究',
    required: false,
    options: [
      { value: '本级医保部门', words: ['本级', '你们', '本地'] },
      { value: '上级医保部门', words: ['上级', '上面'] },
    ],
    help: '不确定就跳过，我们来定。',
    example: '本级医保部门',
    source: ours,
  },
];

/** An opinion or suggestion (domain notes §4.4). The numbers are given by `bindForm`. */
export const opinionV1: FormDefinition = {
  id: 'opinion',
  version: 1,
  title: '意见建议',
  source: 'ours',
  fields,
  checks: [],
};
