import type { Answers, FormRef } from '../../forms/engine/index.ts';
import { getBureau } from '../../queries/bureaus/getBureau.ts';
import type { CommandContext } from '../context.ts';
import { checkedAnswers } from './checkedAnswers.ts';
import { recordApplication } from './recordApplication.ts';

/** What the applicant hands in. `no` was shown to them already; `answers` by field key. */
export interface Submission {
  personId: string;
  bureauId: string;
  no: string;
  mode: string;
  /** The call that it answers, for 公开选聘. */
  callId?: string | undefined;
  form: FormRef;
  answers: Answers;
  /** Where they filled it in; the chat unless said otherwise. */
  channel?: 'chat' | 'mini';
  /** The invitation or recommendation whose code they entered. */
  invitationId?: string | undefined;
}

/**
 * Takes in an application under the bureau's own rules (profile values `recruit.modes`, `applicationForm`).
 * @throws DomainError `application.mode_closed`, `call.not_open`, `input.invalid` with every problem,
 *   `application.already_open` when this person or this ID number has one with the bureau already, or
 *   `invitation.unusable`
 */
export async function submitApplication(context: CommandContext, submission: Submission): Promise<void> {
  const { bureauId, channel = 'chat', ...handed } = submission;
  const bureau = await getBureau(bureauId, context.clock.now());
  const definition = checkedAnswers(context, bureau, handed);
  const invited = handed.invitationId !== undefined;
  await recordApplication(context, { ...handed, bureau, definition, channel, invited });
}
