import { type Answers, wordsOf } from '../../forms/engine/index.ts';
import type { CardData } from './card.ts';

/** What a term keeps of an application. */
export interface FromAnswers {
  card: CardData;
  /** What bureaus select supervisors by. */
  specialties: string[];
  groups: string[];
  /** Kinds of employer that some document looks at (trap 15). */
  employerKinds: string[];
}

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;

const listOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).flatMap((item) => textOf(item) ?? []);

const partOf = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;

const sexOf = (value: unknown): CardData['sex'] => (value === '男' || value === '女' ? value : undefined);

/**
 * What cards, lists and certificates need of the answers to an application, whatever form it was. Items that a
 * form does not have stay empty.
 */
export function cardFromAnswers(answers: Answers): FromAnswers {
  const insured = answers.hiredByCooperatingInsurer === true;
  return {
    card: {
      name: textOf(answers.name) ?? '',
      sex: sexOf(answers.sex),
      // Spoken: as far as the words are known.
      unit: textOf(wordsOf(answers.employer)),
      mobile: textOf(partOf(answers.mobile, 'number')),
      photoId: textOf(partOf(answers.photo, 'id')),
    },
    specialties: listOf(answers.specialties),
    groups: listOf(answers.priorityGroups),
    employerKinds: insured ? ['cooperating_insurer'] : [],
  };
}
