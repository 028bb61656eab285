import type { Profile } from '../schema.ts';
import { allowed, refused, type Verdict } from './verdict.ts';

/** What is asked of the yearly list. */
export interface InstitutionListFacts {
  /** Whether the list of this year is out already. */
  readonly publishedThisYear?: boolean | undefined;
  /** Whether the one who acts belongs to the agency that the document names. */
  readonly agency?: boolean | undefined;
}

/** Whether the yearly list of contracted institutions can be published now; silent documents know none. */
export function institutionList(
  { service }: Profile,
  { publishedThisYear = false, agency = false }: InstitutionListFacts,
): Verdict {
  if (!service.institutionList) return refused(null, '本地规定里没有每年公布定点机构名单这一项。');
  const { article, value } = service.institutionList;
  if (!agency) return refused(article, `名单由${value.by}公布。`);
  if (publishedThisYear) return refused(article, '今年的名单已经公布。');
  return allowed(article);
}
