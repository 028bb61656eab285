import { DomainError } from '../../domain/errors.ts';
import type { Verdict } from '../../profiles/decisions/verdict.ts';

/**
 * Turns a rule-set's "no" into a refusal that carries its reason and article.
 * @throws DomainError `term.not_allowed`
 */
export function refuseBy<V extends Verdict>(verdict: V): asserts verdict is Extract<V, { ok: true }> {
  if (verdict.ok) return;
  const { article, reason } = verdict;
  const problem = { path: '', code: article ?? 'silent', message: reason };
  throw new DomainError('term.not_allowed', { problems: [problem] });
}
