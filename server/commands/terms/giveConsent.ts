import { consentOf } from '../../domain/terms/consentOf.ts';
import { renewalConsentV1 } from '../../forms/definitions/renewalConsent/v1.ts';
import type { Answers, FormRef } from '../../forms/engine/index.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { getBureau } from '../../queries/bureaus/getBureau.ts';
import { checkedForm } from '../authors/checkedForm.ts';
import type { CommandContext } from '../context.ts';
import { ownTerm } from './ownTerm.ts';
import { setConsent } from './setConsent.ts';

/**
 * A supervisor says whether they agree to a renewal, in a form `renewal-consent`.
 * @throws DomainError `input.invalid`, `appointment.not_found`, `term.consent_closed`, `term.already_renewed`,
 *   `request.conflict`
 */
export async function giveConsent(
  context: CommandContext,
  { personId, no, form, answers }: { personId: string; no: string; form: FormRef; answers: Answers },
): Promise<void> {
  await inTransaction(async () => {
    const term = await ownTerm(personId, no);
    const bureau = await getBureau(term.bureauId, context.clock.now());
    checkedForm(context, bureau, { formId: renewalConsentV1.id, form, answers });
    await setConsent(context, term, { state: consentOf(answers), form });
  });
}
