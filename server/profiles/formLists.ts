import { articleInWords } from '../domain/articles.ts';
import { targetKindLabels, targetKinds } from '../domain/leads/targetKind.ts';
import type { FormList } from '../forms/engine/index.ts';
import { applicableCodes } from './catalogues/applicable.ts';
import { opinionCategories } from './decisions/opinionCategories.ts';
import { visitForms } from './decisions/visitForms.ts';
import type { Profile } from './schema.ts';

/** Of what breaks the rules elsewhere than in a numbered clause (domain notes §4.5). */
export const OTHER_BREACH = '其他违反本办法的情形';

/** The lists of options that forms take from a rule-set, by the names that fields give in `optionsFrom.list`. */
export function formLists(profile: Profile): Readonly<Record<string, FormList>> {
  return {
    violations: violationsOf(profile),
    visitForms: named(visitForms(profile).article, visitForms(profile).forms),
    opinionCategories: named(opinionCategories(profile).article, opinionCategories(profile).categories),
    discipline: disciplineOf(profile),
  };
}

/** Every code of the rule-set once, with the targets and the days that it can be said of. */
function violationsOf(profile: Profile): FormList {
  const byTarget = targetKinds.map((kind) => ({ kind, entries: applicableCodes(profile, kind) }));
  const all = new Map(
    byTarget.flatMap(({ entries }) => entries.map((entry) => [entry.code, entry] as const)),
  );
  const options = [...all.values()].map(({ code, label, from, until }) => ({
    value: code,
    label,
    ...(from === null ? {} : { from }),
    ...(until === null ? {} : { until }),
    targets: byTarget
      .filter(({ entries }) => entries.some((entry) => entry.code === code))
      .map(({ kind }) => targetKindLabels[kind]),
  }));
  return { article: profile.scope.catalogue?.article ?? 'ours', options };
}

function disciplineOf({ conduct }: Profile): FormList {
  const clauses = conduct.discipline?.value ?? [];
  const texts = clauses.map(({ article, label }) => `${articleInWords(article)}：${label}`);
  const options = [...texts, OTHER_BREACH].map((value) => ({ value, label: value }));
  return { article: conduct.discipline?.article ?? 'ours', options };
}

/** Choices answer with their words. */
function named(article: string | null, items: readonly { readonly label: string }[]): FormList {
  return { article, options: items.map(({ label }) => ({ value: label, label })) };
}
