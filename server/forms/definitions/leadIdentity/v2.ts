import type { FormDefinition } from '../../engine/index.ts';
import { ours } from '../options/ours.ts';
import { leadIdentityV1 } from './v1.ts';

/**
 * Version 1, and who else signed a letter, rang up or came together with somebody who gives their name (联名). Whoever has WeChat
 * reports by themselves, keeps an inbox and a time of arrival of their own, and staff merge.
 */
export const leadIdentityV2: FormDefinition = {
  ...leadIdentityV1,
  version: 2,
  fields: leadIdentityV1.fields.flatMap((field) =>
    field.key === 'mobile'
      ? [
          field,
          {
            type: 'text',
            key: 'coReporters',
            no: 0,
            label: '一起反映的人',
            required: false,
            visible: {
              all: [
                { answer: 'identity', is: ['实名'] },
                { context: 'mode', is: ['phone', 'letter', 'visit', 'relayed'] },
              ],
            },
            sensitive: true,
            min: 2,
            max: 500,
            help: '几个人联名的，写其他人的姓名和电话，用顿号隔开；有进展和要联系的，先找您。一个人就不用填。',
            example: '李四 13900139000、王五 13700137000',
            source: ours,
          },
        ]
      : [field],
  ),
};
