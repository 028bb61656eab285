import type { Field } from '../../engine/index.ts';
import { ours } from '../options/ours.ts';
import { about } from './when.ts';

const agreed = { all: [about('institution'), { answer: 'patientConsent', is: [true] }] } as const;

/** Whose treatment it was: asked only after a consent of its own, and never needed (PIPL 28, 29). */
export const patientFields: readonly Field[] = [
  {
    type: 'consent',
    key: 'patientConsent',
    no: null,
    label: '患者信息单独同意',
    required: true,
    visible: about('institution'),
    text: [
      '接下来可以写患者姓名和住院号，这是医疗健康信息，需要单独同意。',
      '• 必要性：只用来调取对应的病历和结算记录；写了查得快，不写也照样受理。',
      '• 影响：如果泄露，可能影响个人尊严，所以加密保存，只给核查人员看。',
      '• 写的是别人的，请先问过本人；没问过就不提供。',
    ].join('\n'),
    mustAgree: false,
    refusal: '患者信息留空，其他照常填写。',
    help: '依据《个人信息保护法》第二十九条，处理医疗健康信息要取得单独同意。',
    example: '不同意',
    source: { item: 'PIPL 28–30', required: 'PIPL 29' },
  },
  {
    type: 'text',
    key: 'patient',
    no: 0,
    label: '患者姓名',
    required: false,
    visible: agreed,
    sensitive: true,
    min: 1,
    max: 30,
    help: '不想写就跳过。',
    example: '李某',
    source: ours,
  },
  {
    type: 'text',
    key: 'admissionNo',
    no: 0,
    label: '住院号',
    required: false,
    visible: { all: [agreed, { answer: 'eventKind', is: ['住院'] }] },
    sensitive: true,
    min: 1,
    max: 40,
    help: '腕带或出院小结上的住院号；没有就跳过。',
    example: '跳过',
    source: ours,
  },
];
