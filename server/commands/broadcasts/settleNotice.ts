import { resultOf } from '../../domain/broadcasts/resultOf.ts';
import { BroadcastRecipient } from '../../models/broadcastRecipient.ts';
import { Person } from '../../models/person.ts';
import type { SendOutcome } from '../../wechat/port.ts';
import { recipientIdOf } from './deliveryIds.ts';
import { recordResult } from './recordResult.ts';

/** What became of an attempt at one message of a broadcast. */
export interface NoticeOutcome {
  deliveryId: string;
  outcome: SendOutcome;
  isFinal: boolean;
  reason: string | undefined;
  at: Date;
}

/** Takes the outcome of an attempt down on the person's row, once it is final. */
export async function settleNotice(notice: NoticeOutcome): Promise<void> {
  const { deliveryId, outcome, isFinal, reason, at } = notice;
  if (!isFinal) return;
  const errcode = 'errcode' in outcome && outcome.errcode ? outcome.errcode : null;
  // Only a failure is worth the look.
  const following = outcome.kind === 'sent' || (await isFollowing(deliveryId));
  const state = resultOf({ kind: outcome.kind, errcode, following });
  await recordResult({ deliveryId, state, errcode: errcode ?? undefined, reason, at });
}

async function isFollowing(deliveryId: string): Promise<boolean> {
  const row = await BroadcastRecipient.findById(recipientIdOf(deliveryId) ?? '', { personId: 1 }).lean();
  const person = row?.personId ? await Person.findById(row.personId, { following: 1 }).lean() : null;
  return person?.following ?? false;
}
