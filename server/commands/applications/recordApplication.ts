import { DomainError } from '../../domain/errors.ts';
import type { Answers, FormDefinition, FormRef } from '../../forms/engine/index.ts';
import { Application } from '../../models/application.ts';
import type { BureauDoc } from '../../models/bureau.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { isDuplicateKey } from '../../platform/storeErrors.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { needsUnitOpinion } from '../../profiles/resolve.ts';
import type { CommandContext } from '../context.ts';
import { consumeInvitation } from '../invitations/consumeInvitation.ts';
import { answerFields } from './answerFields.ts';
import { checkMayApply } from './checkMayApply.ts';
import { claimVoices } from './claimVoices.ts';

/** A checked application on its way into the store. */
export interface NewApplication {
  no: string;
  bureau: BureauDoc;
  personId?: string | undefined;
  channel: 'chat' | 'mini' | 'paper';
  mode: string;
  form: FormRef;
  definition: FormDefinition;
  answers: Answers;
  /** The call that it answers, for 公开选聘. */
  callId?: string | undefined;
  invitationId?: string | undefined;
  /** A unit recommends, or the bureau invites, this very person: by a code, or as staff say. */
  invited: boolean;
}

/**
 * Writes a checked application, uses up its invitation, and appends the event, all or nothing. Where the
 * document wants a unit's opinion it waits for that first; a paper form may bring it along.
 * @throws DomainError `application.mode_closed`, `call.not_open`, `application.already_open`,
 *   `invitation.unusable`
 */
export async function recordApplication(context: CommandContext, given: NewApplication): Promise<void> {
  const { clock, crypto, ids, profiles } = context;
  const { bureau, no, mode, answers, callId, invitationId, invited, ...rest } = given;
  const { _id: bureauId, profile } = bureau;
  const now = clock.now();
  const _id = ids.uuid();
  const waits =
    needsUnitOpinion(profiles.get(profile.id, profile.version), mode) && answers.unitOpinion === undefined;
  try {
    await inTransaction(async () => {
      await checkMayApply(context, bureau, { mode, callId, invited });
      if (invitationId) await consumeInvitation(context, { invitationId, bureauId, mode, _id, no });
      await Application.create({
        ...{ _id, no, bureauId, profile, mode, ...rest },
        ...(callId ? { callId } : {}),
        ...(invitationId ? { invitationId } : {}),
        status: waits ? 'unit_opinion' : 'submitted',
        ...answerFields(crypto, _id, answers),
        submittedAt: now,
        updatedAt: now,
        revision: 1,
        open: true,
      });
      const object = { kind: 'application', id: _id } as const;
      await claimVoices(context, { _id, bureauId, personId: given.personId }, answers);
      await appendEvent(context, { type: 'application.submitted', bureauId, object, data: { no, mode } });
    });
  } catch (error) {
    throw isDuplicateKey(error) ? new DomainError('application.already_open', { cause: error }) : error;
  }
}
