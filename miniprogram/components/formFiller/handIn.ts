import type { RawCall } from '../../api/createRequest';
import type { ApiProblem } from '../../api/types';
import type { Draft } from '../../lib/drafts.model';
import { freshCode } from '../../lib/freshCode';
import { callOf, handIns, supplementCall } from '../../lib/handIns';
import { outbox } from '../../lib/outbox';

/** What became of handing something in: kept, by the server or for later, or refused. */
export type Outcome =
  | { kind: 'kept'; isDone: boolean }
  | { kind: 'refused'; code: string; message: string; problems: readonly ApiProblem[] };

/**
 * Hands a draft in. Without network it waits in the outbox. What looks like an earlier lead is asked about: more of the same,
 * or something new.
 */
export async function handIn(draft: Draft, apart: readonly string[]): Promise<Outcome> {
  const { kind, title, isLookedAt } = handIns[draft.purpose];
  const plain = callOf(draft, apart);
  const whole = isLookedAt ? await withLoginCode(plain) : plain;
  const entry = await outbox.submit({ id: draft.clientId, kind, title, call: whole });
  if (entry.state !== 'refused' || !entry.refusal) return { kind: 'kept', isDone: entry.state === 'done' };
  // The draft is here: it is mended in the form, not in the outbox.
  outbox.remove(entry.id);
  const { code, message, problems } = entry.refusal;
  const similar = code === 'lead.similar' ? problems[0] : undefined;
  if (!similar) return { kind: 'refused', code, message, problems };
  const choice = await askSimilar(similar.path);
  if (choice === 'new') return handIn({ ...draft, about: { ...draft.about, confirmedNew: 'yes' } }, apart);
  if (choice === 'none') return { kind: 'refused', code, message: undecided(similar.path), problems: [] };
  const call = supplementCall(draft, similar.path);
  const added = await outbox.submit({ id: draft.clientId, kind: 'message', title: '线索补充', call });
  return { kind: 'kept', isDone: added.state === 'done' };
}

/** Lives five minutes: what is sent later goes without a look by WeChat, and the office knows. */
async function withLoginCode(call: RawCall): Promise<RawCall> {
  const loginCode = await freshCode().catch(() => undefined);
  return loginCode ? { ...call, body: { ...(call.body as object), loginCode } } : call;
}

/** What to do after going back without a choice. */
const undecided = (no: string) =>
  `还没有提交。您在线索 ${no} 里反映过类似的事，再点“提交”，选是补充还是新的事。填的都还在。`;

function askSimilar(no: string): Promise<'new' | 'more' | 'none'> {
  return new Promise((resolve) => {
    wx.showActionSheet({
      alertText: `您在线索 ${no} 里反映过类似的事，这次是：`,
      itemList: ['补充那条线索', '另一件新的事'],
      success: ({ tapIndex }) => resolve(tapIndex === 0 ? 'more' : 'new'),
      fail: () => resolve('none'),
    });
  });
}
