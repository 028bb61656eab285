import type { Profile } from '../schema.ts';

/** A form in which a supervisor watches, for a report of a visit. */
export interface VisitForm {
  readonly code: VisitFormCode;
  readonly label: string;
  readonly article: string;
}

/** `independent` is 独立进行监督, `focus` the regular visit to a 重点关联监督单位. */
export type VisitFormCode =
  | 'visit'
  | 'research'
  | 'onsite'
  | 'covert'
  | 'independent'
  | 'inspection'
  | 'focus';

/** Forms by the words that documents have for them. Those of `ours` exist everywhere, others only where named. */
const forms: readonly { code: VisitFormCode; label: string; ours: boolean }[] = [
  { code: 'visit', label: '走访', ours: true },
  { code: 'research', label: '调研', ours: true },
  { code: 'covert', label: '暗访', ours: false },
  { code: 'onsite', label: '现场监督', ours: true },
  { code: 'independent', label: '独立进行监督', ours: false },
];

/** The forms that a report can name under this rule-set: 暗访 only where the document has it (trap 12). */
export function visitForms({ conduct, service }: Profile): {
  article: string | null;
  forms: readonly VisitForm[];
} {
  const named = forms.flatMap(({ code, label, ours }) => {
    if (conduct.forms?.value.includes(label)) return [{ code, label, article: conduct.forms.article }];
    return ours ? [{ code, label, article: 'ours' }] : [];
  });
  const joined: VisitForm[] = [];
  if (service.joins?.value.includes('inspection'))
    joined.push({ code: 'inspection', label: '参加检查', article: service.joins.article });
  if (service.focusUnit)
    joined.push({ code: 'focus', label: '重点关联监督单位日常监督', article: service.focusUnit.article });
  return { article: conduct.forms?.article ?? 'ours', forms: [...named, ...joined] };
}
