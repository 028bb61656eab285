import { caseData } from '../broadcasts/caseData.ts';
import { unconfirmed } from '../broadcasts/unconfirmed.ts';
import type { Problem } from '../errors.ts';
import type { Article } from './articleProblems.ts';

/**
 * What must not go to followers at large: data of cases and of people, policy that is not decided. The same rules as for
 * broadcasts to the corps; nothing found is no proof, a second person reads it.
 * @param institutions names of registered institutions, none of which may be named
 */
export function contentProblems(article: Article, institutions: readonly string[]): Problem[] {
  return (['title', 'author', 'digest', 'body'] as const).flatMap((path) => {
    const text = article[path];
    const findings = caseData(text, { tellsCases: false, namesInstitutions: false, institutions });
    const words = unconfirmed(text).map((word) => ({
      code: 'unconfirmed',
      message: `里面有“${word}”，像是还没有确定的政策；请等正式印发后再发，或者删掉这一段。`,
    }));
    return [...findings, ...words].map((finding) => ({ path, ...finding }));
  });
}
