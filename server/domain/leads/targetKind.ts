/**
 * Whom a lead is about (domain notes §4.2). `agency` and `bureau` include their staff; `institution` is a
 * hospital or clinic, a pharmacy stands by itself because one document lists its acts apart.
 */
export const targetKinds = ['institution', 'pharmacy', 'insured', 'agency', 'bureau'] as const;

/** One kind of target. */
export type TargetKind = (typeof targetKinds)[number];

/** What people read for a kind (ours). */
export const targetKindLabels: Readonly<Record<TargetKind, string>> = {
  institution: '医疗机构',
  pharmacy: '零售药店',
  insured: '参保人',
  agency: '经办机构及其工作人员',
  bureau: '医保部门及其工作人员',
};
