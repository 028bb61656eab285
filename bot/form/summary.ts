import { type Field, isEmpty } from '../../server/forms/engine/index.ts';
import { chatFieldOf } from '../fields/index.ts';
import { paginate } from '../text/bytes.ts';
import { myFields, numberedItems } from './numbering.ts';
import type { OpenForm } from './openForm.ts';

/** Bytes of a page: the rest of the 2,048 is for its heading and for what follows. */
const PAGE_BYTES = 1400;
/** The same in 大字, as long as that makes no endless reading of it. */
const SIMPLE_BYTES = 500;
const FEW_PAGES = 8;

/** The answers so far, as pages: numbered as in 修改 N, ID number masked. */
export function summaryPages(form: OpenForm): string[] {
  const numbered = numberedItems(form);
  const consents = myFields(form).filter((field) => field.no === null);
  const lines = [
    ...numbered.map((field, i) => `${i + 1} ${field.label}：${answerInWords(form, field)}`),
    ...consents.map((field) => `〔${field.label}〕${answerInWords(form, field)}`),
  ];
  const short = form.simple ? paginate(lines, SIMPLE_BYTES) : [];
  return short.length > 0 && short.length <= FEW_PAGES ? short : paginate(lines, PAGE_BYTES);
}

/** The person's own answer, as they may see it again in chat. */
export function answerInWords({ draft }: OpenForm, field: Field): string {
  const value = draft.answers[field.key];
  return isEmpty(value) ? '（未填）' : chatFieldOf(field).echo(value, field);
}
