import { DomainError } from '../../domain/errors.ts';
import type { MiniPerson, MiniPrograms } from './types.ts';

/** The country whose numbers the forms take. */
const ours = '86';

/**
 * The phone number that somebody let WeChat tell, for them to put into a form. It is answered and forgotten: not stored, not
 * logged, no event. The form takes it as typed, because it may be changed on the way.
 * @throws DomainError `mini.not_served`, `mini.phone_code_refused`, `mini.phone_foreign`, `mini.phone_unavailable`
 */
export async function askPhoneNumber(
  { miniPrograms }: { miniPrograms: MiniPrograms },
  { accountKey }: MiniPerson,
  { code }: { code: string },
): Promise<{ number: string }> {
  const program = miniPrograms.get(accountKey);
  if (!program) throw new DomainError('mini.not_served');
  const answer = await program.client.phoneNumber(code);
  if (answer.kind === 'badCode') throw new DomainError('mini.phone_code_refused');
  if (answer.kind === 'unavailable') throw new DomainError('mini.phone_unavailable');
  if (answer.countryCode !== ours) throw new DomainError('mini.phone_foreign');
  return { number: answer.number };
}
