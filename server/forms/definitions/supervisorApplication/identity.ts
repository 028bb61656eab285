import type { Field } from '../../engine/index.ts';
import { ethnicGroups } from '../options/ethnicGroups.ts';
import { politicalStatuses } from '../options/politicalStatuses.ts';
import { healthConsent, privacyConsent, sensitiveConsent } from './consents.ts';

/** The annex marks no item as mandatory: every such flag is our default. */
const source = (no: number) => ({ item: `annex2#${no}`, required: 'ours', rules: 'ours' });

/** Items 1–7, with the notice and the separate consents at the places where they are due. */
export const identityFields: readonly Field[] = [
  privacyConsent,
  {
    type: 'text',
    key: 'name',
    no: 1,
    label: '姓名',
    required: true,
    min: 2,
    max: 30,
    pattern: {
      source: "^[\\p{Script=Han}\\p{Script=Latin}〇·][\\p{Script=Han}\\p{Script=Latin}〇·.\\-' ]*$",
      message: '姓名只写汉字、字母和间隔号“·”，不要写数字和其他符号。',
    },
    help: '和身份证上一样的姓名，稍后签字也用它。',
    example: '张三',
    source: source(1),
  },
  {
    type: 'choice',
    key: 'sex',
    no: 2,
    label: '性别',
    required: true,
    options: [
      { value: '男', words: ['男性', '男的', '男士', '先生'] },
      { value: '女', words: ['女性', '女的', '女士'] },
    ],
    help: '和身份证上一致。',
    example: '男',
    source: source(2),
  },
  {
    type: 'photo',
    key: 'photo',
    no: 3,
    label: '照片',
    required: true,
    maxBytes: 2 * 1024 * 1024,
    mimes: ['image/jpeg', 'image/png'],
    help: '近期免冠正面照，手机拍的也可以；JPG 或 PNG，不超过 2 MB。',
    example: '点输入框旁的“＋”，选“照片”或“拍摄”',
    source: source(3),
  },
  sensitiveConsent,
  {
    type: 'choice',
    key: 'politicalStatus',
    no: 4,
    label: '政治面貌',
    required: true,
    sensitive: true,
    options: politicalStatuses,
    help: '选最符合的一项。',
    example: '群众',
    source: source(4),
  },
  {
    type: 'choice',
    key: 'ethnicGroup',
    no: 5,
    label: '民族',
    required: true,
    sensitive: true,
    options: ethnicGroups,
    other: { max: 20 },
    help: '和身份证上一致；都不是就回复“其他”加说明。',
    example: '汉族',
    source: source(5),
  },
  {
    type: 'idNumber',
    key: 'idNumber',
    no: 6,
    label: '身份证号',
    required: true,
    help: '18 位，末位是数字或 X；只用来核对身份，对话里不会完整显示。',
    example: '110101********001X',
    source: source(6),
  },
  healthConsent,
  {
    type: 'choice',
    key: 'health',
    no: 7,
    label: '健康状况',
    required: true,
    visible: { answer: 'healthConsent', is: [true] },
    sensitive: true,
    options: [
      { value: '健康', words: ['很健康', '身体健康', '非常健康'] },
      { value: '良好', words: ['好', '挺好', '还好', '不错', '身体良好'] },
      { value: '一般', words: ['还行', '还可以', '马马虎虎'] },
    ],
    other: { max: 100 },
    help: '按实际情况选；选“其他”请加一句说明，不需要病历。',
    example: '健康',
    source: source(7),
  },
];
