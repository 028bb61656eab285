import { DomainError } from '../../domain/errors.ts';
import { opinionFacts } from '../../domain/opinions/facts.ts';
import type { LetterAuthor } from '../../domain/opinions/letterAuthor.ts';
import type { Answers, FormRef } from '../../forms/engine/index.ts';
import type { BureauDoc } from '../../models/bureau.ts';
import { opinionCategories } from '../../profiles/decisions/opinionCategories.ts';
import { checkedForm } from '../authors/checkedForm.ts';
import type { Services } from '../context.ts';
import type { NewOpinion } from './recordOpinion.ts';

/** What somebody handed in. */
export interface HandedOpinion {
  form: FormRef;
  answers: Answers;
  /** Only for 转递来信. Never part of the form, so that no reader of the form can show it. */
  letterAuthor?: LetterAuthor | undefined;
  evidenceOwner: string;
}

/**
 * An opinion as the bureau's form wants it.
 * @throws DomainError `input.invalid` with every problem and its path
 */
export function checkedOpinion(
  services: Services,
  bureau: BureauDoc,
  { form, answers, letterAuthor, evidenceOwner }: HandedOpinion,
): Pick<NewOpinion, 'form' | 'answers' | 'origin' | 'category' | 'wantsReply' | 'evidence' | 'letterAuthor'> {
  const definition = checkedForm(services, bureau, { formId: 'opinion', form, answers });
  const { categoryLabel, origin, wantsReply, fileIds } = opinionFacts(answers);
  if (letterAuthor && origin !== 'relayed') {
    const message = '只有转递来信才需要填写原写信人，请去掉或改选来源。';
    const problems = [{ path: 'letterAuthor', code: 'not_relayed', message }];
    throw new DomainError('input.invalid', { problems });
  }
  const { categories } = opinionCategories(services.profiles.get(bureau.profile.id, bureau.profile.version));
  return {
    ...{ form: { ref: form, definition }, answers, origin, wantsReply, letterAuthor },
    category: categories.find(({ label }) => label === categoryLabel)?.code ?? 'other',
    ...(fileIds.length > 0 ? { evidence: { ids: fileIds, owner: evidenceOwner } } : {}),
  };
}
