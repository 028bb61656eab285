import type { Condition, Field, FormDefinition } from '../../engine/index.ts';
import { ours } from '../options/ours.ts';

const named: Condition = { answer: 'identity', is: ['实名'] };
const relayed: Condition = { context: 'mode', is: ['relayed'] };
const source = { item: 'S3', required: 'ours', rules: 'ours' };

const fields: readonly Field[] = [
  {
    type: 'choice',
    key: 'identity',
    no: 0,
    label: '身份',
    required: true,
    options: [
      { value: '监督员实名', words: ['监督员', '以监督员身份'] },
      { value: '实名', words: ['真名', '留名'] },
      { value: '匿名', words: ['不留名', '不具名'] },
    ],
    help: '实名的，是否立案会在五个工作日内告诉您；匿名的，凭查询码自己查。怎么选都严格保密。',
    example: '匿名',
    source,
  },
  {
    type: 'text',
    key: 'name',
    no: 0,
    label: '姓名',
    required: true,
    visible: named,
    sensitive: true,
    min: 2,
    max: 30,
    help: '您的真实姓名；加密保存，和线索分开放。',
    example: '张三',
    source,
  },
  {
    type: 'mobile',
    key: 'mobile',
    no: 0,
    label: '手机号',
    required: true,
    visible: named,
    help: '只用来向您核实和告知结果。',
    example: '13800138000',
    source,
  },
  {
    type: 'yesNo',
    key: 'remember',
    no: 0,
    label: '是否记住微信身份',
    required: true,
    visible: { answer: 'identity', is: ['匿名'] },
    help: '选“是”可以在微信里收到进展，我们会加密记住您的微信；选“否”就只能凭查询码查。',
    example: '否',
    source: ours,
  },
  {
    type: 'yesNo',
    key: 'wantsReward',
    no: 0,
    label: '是否想要举报奖励',
    required: true,
    help: '符合奖励规定的才能发，领取时要核对身份。现在选“否”，以后也不影响线索处理。',
    example: '否',
    source: { item: 'S5', required: 'ours' },
  },
  {
    type: 'choice',
    key: 'insider',
    no: 0,
    label: '内部人员或同行',
    required: false,
    visible: { answer: 'wantsReward', is: [true] },
    sensitive: true,
    options: [
      { value: '内部人员', words: ['内部', '员工', '职工'] },
      { value: '同行竞争者', words: ['同行', '竞争对手'] },
      { value: '都不是', words: ['不是', '没有'] },
    ],
    help: '有的地方对内部人员和同行的奖励不同；不想说就跳过。',
    example: '都不是',
    source: { item: 'S8,S9', required: 'ours' },
  },
  {
    type: 'yesNo',
    key: 'authorConsent',
    no: 0,
    label: '原写信人是否同意',
    required: true,
    visible: relayed,
    help: '您转递的来信，原写信人同意把姓名和联系方式给我们吗？不同意就不写。',
    example: '否',
    source: ours,
  },
  {
    type: 'text',
    key: 'authorName',
    no: 0,
    label: '原写信人姓名',
    required: false,
    visible: { all: [relayed, { answer: 'authorConsent', is: [true] }] },
    sensitive: true,
    min: 2,
    max: 30,
    help: '加密保存，和线索分开放。',
    example: '李四',
    source: ours,
  },
  {
    type: 'text',
    key: 'authorContact',
    no: 0,
    label: '原写信人联系方式',
    required: false,
    visible: { all: [relayed, { answer: 'authorConsent', is: [true] }] },
    sensitive: true,
    min: 5,
    max: 60,
    help: '电话或地址，方便核实；没有就跳过。',
    example: '13800138000',
    source: ours,
  },
];

/**
 * Who reports a lead, and whose letter it is. The answers go to the vault and never into the lead. Context
 * mode `relayed` when the lead says that it is a relayed letter.
 */
export const leadIdentityV1: FormDefinition = {
  id: 'lead-identity',
  version: 1,
  title: '举报人身份',
  source: 'ours',
  fields,
  checks: [],
};
