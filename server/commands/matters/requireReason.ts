import { DomainError } from '../../domain/errors.ts';

/** Shortest reason, in characters: looking into somebody's personal data needs one that can be checked. */
export const minReason = 10;

/** The reason of a pull-up, trimmed. @throws DomainError `input.invalid` for too short a one */
export function requireReason(given: string): string {
  const reason = given.trim();
  if ([...reason].length >= minReason) return reason;
  const message = `请写明督办理由，至少 ${minReason} 个字。`;
  throw new DomainError('input.invalid', { problems: [{ path: 'reason', code: 'too_short', message }] });
}
