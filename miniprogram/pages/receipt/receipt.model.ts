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

/** How something that was handed in stands, with what the server said to it. */
export function receiptOf(entry: OutboxEntry | undefined): Receipt {
  if (!entry) return gone;
  const { title, state, answer, kind } = entry;
  const {
    no = '',
    text = '',
    claimCode,
    dueOn,
  } = (answer ?? {}) as Record<string, string | null | undefined>;
  const page = Object.values(handIns).find((one) => one.kind === kind && one.title === title)?.page ?? '';
  const shown = { state, no: no ?? '', claimCode: claimCode ?? '', mendAt: state === 'refused' ? page : '' };
  if (state === 'done') {
    // The words of the server may name the day already.
    const due = dueOn && !text?.includes(dueOn) ? `${dayInWords(dueOn)}前告诉您是否立案。` : '';
    return { ...shown, title: `${title}已提交`, text: text || '已送达。', due };
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
