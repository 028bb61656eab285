import { DomainError } from '../../domain/errors.ts';
import type { LeadDoc } from '../../models/lead.ts';
import { delayRule } from '../../profiles/decisions/delayRule.ts';
import type { StaffContext } from '../context.ts';

/** Fewer characters explain nothing. */
const least = 10;

/**
 * What the reporter is told about a delay. Where the document says 告知并作出解释 a supervisor is owed a real explanation, and a
 * mere “processing” does not do (trap 20).
 * @throws DomainError `lead.explanation_owed`
 */
export function explanationFor(
  { profiles }: StaffContext,
  { profile, standing }: LeadDoc,
  text: string | undefined,
): string {
  const said = text?.trim() ?? '';
  const { explanationRequired } = delayRule(profiles.get(profile.id, profile.version));
  const owed = explanationRequired && standing === 'supervisor';
  if (owed && [...said].length < least) {
    const message = `请写明延期的原因和下一步安排，至少 ${least} 个字，监督员会看到。`;
    throw new DomainError('lead.explanation_owed', {
      problems: [{ path: 'text', code: 'required', message }],
    });
  }
  return said || '给您带来不便，请谅解。';
}
