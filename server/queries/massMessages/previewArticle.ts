import type { MassContext } from '../../commands/massMessages/types.ts';
import type { Article } from '../../domain/massMessages/articleProblems.ts';
import { parseMarkup } from '../../domain/massMessages/markup.ts';
import { authorize } from '../../permissions/permissions.ts';
import { checkArticle } from './checkArticle.ts';

/** How an article will look and what is wrong with it, while it is being written. @throws DomainError `permission.denied` */
export async function previewArticle({ actor }: MassContext, article: Article) {
  const { bureauId } = actor;
  authorize(actor, 'massMessage.draft', { bureauId });
  return { blocks: parseMarkup(article.body), problems: await checkArticle(bureauId, article) };
}
