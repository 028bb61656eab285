import { handIns } from '../../lib/handIns';
import { type OutboxEntry, stateInWords } from '../../lib/outbox.model';

/** What the receipt of something shows. */
export interface Receipt {
  state: OutboxEntry['state'] | 'gone';
  title: string;
  /** What happens next. */
  text: string;
  no: string;
  /** By when, in words. */
  due: string;
  /** To be written down first; empty where there is none. */
  claimCode: string;
  /** Page on which it can be mended. */
  mendAt: string;
}

const gone: Receipt = {
  ...{ state: 'gone', title: '已经办好', text: '这一件已经送达。交过的都在“我的事项”里。' },
  ...{ no: '', due: '', claimCode: '', mendAt: '' },
};

const added = '已经加进这件事，办理人员会看到。有回复会告诉您，也可以在“我的事项”里看。';

/** How something that was handed in stands, with what the server said to it. */
export function receiptOf(entry: OutboxEntry | undefined): Receipt {
  if (!entry) return gone;
  const { title, state, answer, kind, call } = entry;
  const {
    no = '',
    text = '',
    claimCode,
    dueOn,
  } = (answer ?? {}) as Record<string, string | null | undefined>;
  const found = Object.values(handIns).find((one) => one.kind === kind && one.title === title)?.page ?? '';
  // A correction is of one matter: its page needs the number.
  const page = found && call.params?.no ? `${found}?no=${call.params.no}` : found;
  // A line of a dialogue has no number of its own: that of its matter is shown.
  const matter = kind === 'message' ? String(call.params?.no ?? '') : '';
  const shown = {
    state,
    no: no || matter,
    claimCode: claimCode ?? '',
    mendAt: state === 'refused' ? page : '',
  };
  if (state === 'done') {
    // The words of the server may name the day already.
    const due = dueOn && !text?.includes(dueOn) ? `${dayInWords(dueOn)}前告诉您是否立案。` : '';
    return {
      ...shown,
      title: `${title}已提交`,
      text: text || (matter ? added : '已送达，有进展会告诉您。'),
      due,
    };
  }
  const waits = '现在没有网络或系统忙，内容已存在手机上，有网络时自动发送。可以先离开。';
  return {
    ...shown,
    title: `${title}待发送`,
    text: state === 'waiting' ? waits : stateInWords(entry),
    due: '',
  };
}

function dayInWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year} 年 ${month} 月 ${date} 日`;
}
