import { z } from 'zod';
import { askPhoneNumber } from '../../../commands/mini/askPhoneNumber.ts';
import { json } from '../responseKinds.ts';
import { personRoute, type Route } from '../route.ts';

const phoneCodeSchema = z.strictObject({
  /** From the button of WeChat: works once, for five minutes. */
  code: z.string().min(1, '请再点一次“使用微信手机号”。').max(256),
});

/** The phone number by WeChat's button. The code travels in the body only; WeChat may charge for each answer. */
export const miniPhoneRoutes: readonly Route[] = [
  personRoute({
    method: 'post',
    path: '/api/mini/phone-number',
    summary: '取微信绑定的手机号',
    perMinuteEach: 5,
    body: phoneCodeSchema,
    response: json(z.object({ number: z.string() })),
    handler: ({ body }, { deps, person }) => askPhoneNumber(deps, person, body),
  }),
];
