import type { IdentityPurpose, LeadRow, ToldWay } from '../api/types.ts';

/** 重复收费等 3 项; a lead without a code says so. */
export function problemWords(codes: LeadRow['codes']): string {
  const [first] = codes;
  if (!first) return '未归类（看具体情况）';
  return codes.length === 1 ? first.label : `${first.label}等 ${codes.length} 项`;
}

/** Whom a lead is about, as the form of the list asks for it. */
export const targetLabels: Record<LeadRow['target'], string> = {
  institution: '医疗机构',
  pharmacy: '零售药店',
  insured: '参保人',
  agency: '经办机构及其工作人员',
  bureau: '医保部门及其工作人员',
};

/** How staff told a reporter who reads no inbox. */
export const toldWays: Record<ToldWay, string> = {
  phone: '已电话告知',
  letter: '已书面告知',
  visit: '已当面告知',
};

/** What an identity may be opened for (closed list of the server). */
export const purposeLabels: Record<IdentityPurpose, string> = {
  contact: '需要当面或电话核实线索',
  reward: '发放举报奖励',
  witness: '依法取证需要',
  protection: '处理打击报复',
};

/** How long an opened identity stays on the screen, in milliseconds (ours): long enough for one call. */
export const identityShownMs = 5 * 60_000;

/** A claim code in groups of four, as it is read out: ABCD EFGH JKLM NPQR. */
export function codeGroups(code: string): string[] {
  return code.replaceAll(/[\s-]/g, '').match(/.{1,4}/g) ?? [];
}
