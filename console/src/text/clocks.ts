import { formatDate } from './terms.ts';

/** What the words about a deadline need. */
export interface ClockFacts {
  state: string;
  limitOn: string | null;
  /** While the limit is unknown: the first day on which it can fall. */
  earliestOn?: string | null;
  daysLeft: number | null;
  unit: string;
  isSoft: boolean;
  isLate: boolean;
}

export type ClockTone = 'bad' | 'warn' | 'good' | 'none';

/** How much time is left, as lists say it: 剩 3 个工作日, 逾期 2 天. */
export function clockWords({ state, limitOn, earliestOn, daysLeft, unit, isLate }: ClockFacts): string {
  const days = unit === 'workingDays' ? '个工作日' : '天';
  if (state === 'stopped') return '已结束';
  if (state === 'paused') return '暂停计算';
  if (limitOn === null)
    return earliestOn ? `待节假日安排公布（最早 ${formatDate(earliestOn)}）` : '待节假日安排公布';
  if (isLate) return daysLeft === null || daysLeft === 0 ? '已逾期' : `逾期 ${-daysLeft} ${days}`;
  if (daysLeft === null) return '正在计算';
  return daysLeft === 0 ? '今天到期' : `剩 ${daysLeft} ${days}`;
}

/** How a deadline is coloured; the words say the same, for those who see no colours. */
export function clockTone({ state, limitOn, isSoft, isLate, daysLeft }: ClockFacts): ClockTone {
  if (state !== 'running') return 'none';
  if (isLate || limitOn === null) return 'bad';
  return isSoft || daysLeft === 0 ? 'warn' : 'good';
}

/** Documents that deadlines come from, by the short names that the rules use. */
const documents: Readonly<Record<string, string>> = {
  S3: '《医疗保障基金使用监督管理举报处理暂行办法》',
  S4: '《医疗保障行政处罚程序暂行规定》',
};

/** Which source sets the number: 依据《……》第 14 条; our own defaults say so. */
export function sourceWords(source: string): string {
  const plain = source.replace(/^依据：/, '');
  if (plain === 'ours' || plain === '本系统建议') return '本系统建议的期限';
  const [document = '', article] = plain.split(' ');
  return `依据${documents[document] ?? document}${article ? `第 ${article} 条` : ''}`;
}
