import type { ConsentField } from '../../engine/fields/consent.ts';
import type { Field } from '../../engine/index.ts';
import { fromBase } from './base.ts';

const byHealth = { askedBy: { rule: 'eligibility.health' } } as const;

/** Who the person is. Political status and ethnic group are not asked: these documents name neither (PIPL 6). */
export const personFields: readonly Field[] = [
  fromBase('privacyConsent'),
  fromBase('name'),
  fromBase('sex'),
  fromBase('photo'),
  fromBase<ConsentField>('sensitiveConsent', {
    text: [
      '接下来的身份证号属于敏感个人信息，需要您单独同意。',
      '• 必要性：用来核对身份、防止冒名，并按规定了解年龄结构。',
      '• 影响：如果泄露，可能影响您的人身、财产安全，所以加密保存，不会在对话里完整显示。',
    ].join('\n'),
    refusal: '没有身份证号就不能在线审核；也可以联系我们线下报名（{contact}）。',
  }),
  fromBase('idNumber'),
  fromBase('healthConsent', byHealth),
  fromBase('health', byHealth),
  fromBase('mobile'),
];
