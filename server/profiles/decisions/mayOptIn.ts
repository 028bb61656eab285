import type { Profile } from '../schema.ts';
import { allowed, refused, type Verdict } from './verdict.ts';

/** Counties, autonomous counties and districts alike: the document that lets them choose names all three. */
const countyLevels: readonly string[] = ['county', 'district'];

/**
 * Whether a unit may decide for itself to follow the document of the unit above: only where the document says
 * so. Everywhere else authority is given or not, and nobody chooses.
 */
export function mayOptIn({ org }: Profile, { level }: { readonly level: string }): Verdict {
  const { countyOptional } = org;
  if (countyLevels.includes(level) && countyOptional?.value) return allowed(countyOptional.article);
  const article = countyOptional?.article ?? org.appointingLevels?.article ?? null;
  return refused(article, '按照规定，本单位不能自行选择是否参照执行。');
}
