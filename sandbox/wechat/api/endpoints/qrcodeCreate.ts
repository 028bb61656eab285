import { z } from 'zod';
import { randomText } from '../../world/ids.ts';
import { endpoint } from '../endpoint.ts';
import { fail } from '../errors.ts';

const maxSeconds = 2_592_000;

const number = (max: number) =>
  z.strictObject({ scene: z.strictObject({ scene_id: z.int().min(1).max(max) }) });
const text = z.strictObject({ scene: z.strictObject({ scene_str: z.string().min(1).max(64) }) });

/** Kinds of codes: their action_info and whether they run out (wechat.md §2.8). */
const actions: Record<string, { info: z.ZodType<{ scene: object }>; temporary: boolean }> = {
  QR_SCENE: { info: number(4_294_967_295), temporary: true },
  QR_STR_SCENE: { info: text, temporary: true },
  QR_LIMIT_SCENE: { info: number(100_000), temporary: false },
  QR_LIMIT_STR_SCENE: { info: text, temporary: false },
};

/** createQRCode: dw:/doc/service/api/qrcode/qrcodes/api_createqrcode */
export const qrcodeCreate = endpoint({
  path: '/cgi-bin/qrcode/create',
  method: 'POST',
  token: 'account',
  perDay: 100_000,
  schema: z.strictObject({
    expire_seconds: z.int().min(1).optional(),
    action_name: z.string().default(''),
    action_info: z.unknown(),
  }),
  handle({ world, caller, body }) {
    const action = Object.hasOwn(actions, body.action_name) ? actions[body.action_name] : undefined;
    if (action === undefined) throw fail(40053, 'unknown action_name');
    const info = action.info.safeParse(body.action_info);
    if (!info.success) throw fail(40053, info.error.issues[0]?.message);
    const seconds = Math.min(body.expire_seconds ?? 60, maxSeconds);
    const ticket = `gQ${randomText(94)}==`;
    const url = `http://weixin.qq.com/q/${randomText(22)}`;
    world.qrcodes.put(ticket, {
      ticket,
      account: caller.account.key,
      scene: String(Object.values(info.data.scene)[0]),
      url,
      expiresAt: action.temporary ? world.clock.now() + seconds * 1000 : null,
    });
    return { json: action.temporary ? { ticket, expire_seconds: seconds, url } : { ticket, url } };
  },
});
