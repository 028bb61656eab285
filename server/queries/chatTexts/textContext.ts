import type { TextKey } from '../../../bot/texts/registry.ts';
import { chatTextOf, isTextKey } from '../../../bot/texts/registry.ts';
import { textProblems, tidyText } from '../../../bot/texts/textProblems.ts';
import { DomainError, type Problem } from '../../domain/errors.ts';
import type { BureauDoc } from '../../models/bureau.ts';

/** @throws DomainError `chatText.not_found` */
export function textKeyOf(key: string): TextKey {
  if (!isTextKey(key)) throw new DomainError('chatText.not_found');
  return key;
}

/** A text as it would be stored, and everything that is wrong with it for this bureau; paths are `text`. */
export function checkedText(
  key: TextKey,
  typed: string,
  bureau: Pick<BureauDoc, 'phone'>,
): { text: string; problems: Problem[] } {
  const text = tidyText(typed);
  const found = textProblems(key, text);
  const noPhone = {
    code: 'no_phone',
    message: '本单位还没有登记电话，不能用 {phone}；请让管理员先填写，或者换一种说法。',
  };
  // Ours asks for it where a telephone is the point; there nothing is said before there is one.
  const asks = chatTextOf(key).required?.includes('phone') ?? false;
  const isMissing = !bureau.phone && !asks && text.includes('{phone}');
  const problems = [...found, ...(isMissing ? [noPhone] : [])];
  return { text, problems: problems.map((problem) => ({ path: 'text', ...problem })) };
}
