import { beijingDay } from '../../domain/time.ts';
import type { Answers, FormRef } from '../../forms/engine/index.ts';
import { authorize } from '../../permissions/permissions.ts';
import { getBureau } from '../../queries/bureaus/getBureau.ts';
import type { StaffContext } from '../context.ts';
import { checkedAnswers } from './checkedAnswers.ts';
import { recordApplication } from './recordApplication.ts';

/** An application that came in on paper. */
export interface PaperApplication {
  mode: string;
  /** The call that it answers, for 公开选聘. */
  callId?: string | undefined;
  form: FormRef;
  answers: Answers;
}

/**
 * Enters an application from paper, under the same rules as in chat. A unit's opinion may be on the paper
 * already; otherwise the unit is asked as usual. Without WeChat, the person is told by telephone (`tell`).
 * @returns the number of the new application
 * @throws DomainError `permission.denied`, `application.mode_closed`, `call.not_open`,
 *   `input.invalid`, `application.already_open`
 */
export async function enterApplication(
  context: StaffContext,
  { mode, callId, form, answers }: PaperApplication,
): Promise<{ no: string }> {
  const { actor, clock, ids } = context;
  const { bureauId } = actor;
  authorize(actor, 'application.enter', { bureauId });
  const now = clock.now();
  const bureau = await getBureau(bureauId, now);
  const channel = 'paper';
  const definition = checkedAnswers(context, bureau, { mode, form, answers, channel });
  const no = ids.matter('SQ', beijingDay(now));
  // Whoever enters it has the unit's letter or the invitation on the desk.
  const invited = true;
  await recordApplication(context, { bureau, no, channel, mode, callId, form, definition, answers, invited });
  return { no };
}
