import { createHash } from 'node:crypto';
import { z } from 'zod';
import { draftOf } from '../drafts.ts';
import { type Call, endpoint, ok } from '../endpoint.ts';
import { ApiError, errorMessages, fail, invalidArgument } from '../errors.ts';
import { massOfClientId, startMass } from '../mass.ts';
import { requireMassQuota } from '../massQuota.ts';
import { tagOf } from '../tags.ts';

const maxIdBytes = 64;
const retryAfterMs = 60_000;

const schema = z.strictObject({
  filter: z.strictObject({ is_to_all: z.boolean().default(false), tag_id: z.int().optional() }),
  msgtype: z.string().default(''),
  mpnews: z.strictObject({ media_id: z.string() }).optional(),
  text: z.strictObject({ content: z.string() }).optional(),
  send_ignore_reprint: z.union([z.literal(0), z.literal(1)]).optional(),
  clientmsgid: z.string().min(1).optional(),
});
type Body = z.output<typeof schema>;

/**
 * massSendAll: dw:/doc/service/guide/product/message/Batch_Sends.html. Repeated with the same clientmsgid within 24 h it
 * answers 45065 with the first msg_id, and 45066 within a minute. Which of the checks WeChat makes first is not
 * published [U]: here the clientmsgid comes before quota and content.
 */
export const massSendall = endpoint({
  path: '/cgi-bin/message/mass/sendall',
  method: 'POST',
  token: 'account',
  perDay: 100,
  perMinute: 60,
  schema,
  handle({ world, caller, body }) {
    const { is_to_all: toAll, tag_id } = body.filter;
    if (toAll === (tag_id !== undefined))
      throw invalidArgument('filter invalid', 'is_to_all or tag_id, one of them');
    const clientMsgId = body.clientmsgid ?? usualId(body);
    if (Buffer.byteLength(clientMsgId) > maxIdBytes) throw fail(45067);
    const earlier = massOfClientId(world, caller.account.key, clientMsgId);
    if (earlier !== undefined) {
      if (world.clock.now() - earlier.at < retryAfterMs) throw fail(45066);
      throw new ApiError(45065, errorMessages[45065] ?? '', undefined, { msg_id: Number(earlier.msgId) });
    }
    const tagId = tag_id === undefined ? null : tagOf(world, caller, tag_id).id;
    const content = contentOf({ world, caller, body });
    if (toAll) requireMassQuota(world, caller.account.key);
    const msgId = startMass(world, caller.account, { tagId, content, clientMsgId });
    return ok({ msg_id: Number(msgId), msg_data_id: Number(msgId) - 1_000_000_000 });
  },
});

/** Without one, WeChat takes a digest of the audience and the content. */
function usualId({ filter, msgtype, mpnews, text }: Body): string {
  return createHash('md5')
    .update(JSON.stringify([filter, msgtype, mpnews, text]))
    .digest('hex');
}

function contentOf({ world, caller, body }: Pick<Call<Body>, 'world' | 'caller' | 'body'>) {
  if (body.msgtype === 'mpnews' && body.mpnews !== undefined) {
    const { mediaId, articles } = draftOf(world, caller, body.mpnews.media_id);
    return { kind: 'mpnews' as const, mediaId, articles };
  }
  if (body.msgtype !== 'text' || body.text === undefined) throw fail(40008);
  if (body.text.content === '') throw fail(44004);
  return { kind: 'text' as const, content: body.text.content };
}
