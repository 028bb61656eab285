import type { Profile } from '../schema.ts';

/** Whether a visit asks about obstruction. */
export interface ObstructionRule {
  readonly asked: boolean;
  /** What those who are watched owe: not to obstruct, or to cooperate. */
  readonly duty: 'no_obstruct' | 'cooperate' | null;
  readonly article: string | null;
}

/** Whether the document forbids to obstruct supervisors; silent documents have no such question. */
export function obstruction({ institution }: Profile): ObstructionRule {
  const rule = institution.noObstruct;
  return { asked: rule !== null, duty: rule?.value ?? null, article: rule?.article ?? null };
}
