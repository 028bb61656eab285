import type { Problem } from '../../domain/errors.ts';
import { type Article, articleProblems } from '../../domain/massMessages/articleProblems.ts';
import { contentProblems } from '../../domain/massMessages/contentProblems.ts';
import { institutionNames } from '../broadcasts/institutionNames.ts';

/** Everything for which an article of a unit must not be sent, at once: WeChat's limits, and what must not be public. */
export async function checkArticle(bureauId: string, article: Article): Promise<Problem[]> {
  return [...articleProblems(article), ...contentProblems(article, await institutionNames(bureauId))];
}
