import { enteredChannels, type LeadChannel } from '../../domain/leads/channels.ts';
import type { LeadStanding } from '../../domain/leads/outcomes.ts';

/** What a receipt is written from. Dates are `YYYY-MM-DD`. */
interface Receipt {
  no: string;
  /** The unit that took it; absent where that is the one it is about. */
  unit?: string | undefined;
  receivedOn: string;
  limitOn: string | null;
  standing: LeadStanding;
  channel: LeadChannel;
}

/** The receipt: number, unit and day, what happens next and by when (field notes §4.2). */
export function receiptText({ no, unit, receivedOn, limitOn, standing, channel }: Receipt): string {
  const until = limitOn ? `最迟 ${limitOn} 前` : '按规定的时限';
  const told =
    standing === 'anonymous' ? '决定后，凭查询码可以看到结果。' : '决定后五个工作日内，告知您是否立案。';
  const onPaper = enteredChannels.some((one) => one === channel);
  const more = onPaper ? '有补充请来电、来信或来访，说出编号。' : '有补充可以随时在这里留言。';
  return [
    `${unit ?? ''}已收到您反映的情况，编号 ${no}，${receivedOn} 收到。`,
    `下一步：工作人员核查，${until}决定是否立案。${told}`,
    `您的身份信息单独加密保管，办案人员看不到。${more}`,
  ].join('\n');
}
