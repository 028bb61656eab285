import type { LeadStanding } from '../../domain/leads/outcomes.ts';

/** The receipt: number, what happens next and by when (field notes §4.2). Dates are `YYYY-MM-DD`. */
export function receiptText({
  no,
  limitOn,
  standing,
}: {
  no: string;
  limitOn: string | null;
  standing: LeadStanding;
}): string {
  const until = limitOn ? `最迟 ${limitOn} 前` : '按规定的时限';
  const told =
    standing === 'anonymous' ? '决定后，凭查询码可以看到结果。' : '决定后五个工作日内，告知您是否立案。';
  return [
    `已收到您反映的情况，编号 ${no}。`,
    `下一步：工作人员核查，${until}决定是否立案。${told}`,
    '您的身份信息单独加密保管，办案人员看不到。有补充可以随时在这里留言。',
  ].join('\n');
}
