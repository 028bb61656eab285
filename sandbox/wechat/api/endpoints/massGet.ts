import { z } from 'zod';
import type { MassRow } from '../../world/rows.ts';
import { endpoint } from '../endpoint.ts';
import { invalidArgument } from '../errors.ts';

/** What WeChat says while the administrator has not answered is not published [U]. */
const words: Record<MassRow['state'], string> = {
  confirming: 'SENDING',
  sent: 'SEND_SUCCESS',
  failed: 'SEND_FAIL',
  deleted: 'DELETE',
};

/** massMsgGet: how a mass message stands. What an unknown id gets is not published [U]. */
export const massGet = endpoint({
  path: '/cgi-bin/message/mass/get',
  method: 'POST',
  token: 'account',
  perDay: null,
  schema: z.strictObject({ msg_id: z.union([z.string(), z.number()]).transform(String) }),
  handle({ world, caller, body }) {
    const row = world.masses.get(body.msg_id);
    if (row?.account !== caller.account.key) throw invalidArgument('msg_id invalid');
    return { json: { msg_id: Number(row.msgId), msg_status: words[row.state] } };
  },
});
