import { z } from 'zod';
import { endpoint, ok } from '../endpoint.ts';
import { invalidArgument } from '../errors.ts';

/** deleteMassMsg: the article behind the card is gone, the card stays on the phones; only what was sent, ten times a day. */
export const massDelete = endpoint({
  path: '/cgi-bin/message/mass/delete',
  method: 'POST',
  token: 'account',
  perDay: 10,
  schema: z.strictObject({
    msg_id: z.union([z.string(), z.number()]).transform(String),
    article_idx: z.int().nonnegative().optional(),
  }),
  handle({ world, caller, body }) {
    const row = world.masses.get(body.msg_id);
    if (row?.account !== caller.account.key || row.state !== 'sent') throw invalidArgument('msg_id invalid');
    world.masses.put(row.msgId, { ...row, state: 'deleted' });
    for (const id of row.pageIds) {
      const page = world.pages.get(id);
      if (page !== undefined) world.pages.put(id, { ...page, deleted: true });
    }
    return ok();
  },
});
