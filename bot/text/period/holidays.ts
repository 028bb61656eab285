import { addDays, type Day } from '../../../server/domain/calendar/days.ts';
import { dayOf, type Span } from './civil.ts';

/** A holiday: its names, its day in a year, and how many days before and after belong to it. */
interface Holiday {
  readonly names: readonly string[];
  on(year: number): Day | null;
  readonly before: number;
  readonly after: number;
}

const lunar = new Intl.DateTimeFormat('en-u-ca-chinese', {
  month: 'numeric',
  day: 'numeric',
  timeZone: 'UTC',
});

/** The day of a date of the lunar calendar, looked for in so many days from `month`/`date`. */
function lunarDay(wanted: string, month: number, date: number): (year: number) => Day | null {
  return (year) => {
    const first = dayOf(year, month, date);
    for (let at = 0; first !== null && at < 45; at += 1) {
      const day = addDays(first, at);
      const parts = lunar.formatToParts(new Date(`${day}T00:00:00Z`));
      const found = parts.filter(({ type }) => type !== 'literal').map(({ value }) => value);
      if (found.slice(0, 2).join('/') === wanted) return day;
    }
    return null;
  };
}

const fixed = (month: number, date: number) => (year: number) => dayOf(year, month, date);

/** Longer names first where one begins with another. The usual days off; what was worked in lieu does not matter. */
const holidays: readonly Holiday[] = [
  { names: ['元旦节', '元旦'], on: fixed(1, 1), before: 0, after: 2 },
  { names: ['春节', '过年', '大年初一'], on: lunarDay('1/1', 1, 20), before: 1, after: 6 },
  { names: ['元宵节', '元宵'], on: lunarDay('1/15', 2, 3), before: 0, after: 0 },
  { names: ['三八节', '三八', '妇女节'], on: fixed(3, 8), before: 0, after: 0 },
  { names: ['清明节', '清明'], on: fixed(4, 4), before: 0, after: 2 },
  { names: ['五一劳动节', '五一节', '五一', '劳动节'], on: fixed(5, 1), before: 0, after: 4 },
  { names: ['六一儿童节', '六一', '儿童节'], on: fixed(6, 1), before: 0, after: 0 },
  { names: ['端午节', '端午'], on: lunarDay('5/5', 5, 25), before: 1, after: 1 },
  { names: ['中秋节', '中秋'], on: lunarDay('8/15', 9, 5), before: 1, after: 1 },
  { names: ['十一国庆节', '国庆节', '国庆', '十一', '黄金周'], on: fixed(10, 1), before: 0, after: 6 },
];

const AFTER_NAME = /^(?:小?长假|假期|放假|期间|那几天|那天|当天|的时候|时候|时)?/;

/** The holiday that a text begins with, its span in a year, and what follows the name. */
export function holidayAt(text: string): { span(year: number): Span | null; rest: string } | null {
  for (const { names, on, before, after } of holidays) {
    const name = names.find((one) => text.startsWith(one));
    // 十一月 is a month and 十一点 an hour.
    if (name === undefined || (name === '十一' && /^[月点号日天个年时]/.test(text.slice(2)))) continue;
    const span = (year: number): Span | null => {
      const day = on(year);
      return day === null ? null : { from: addDays(day, -before), to: addDays(day, after) };
    };
    return { span, rest: text.slice(name.length).replace(AFTER_NAME, '') };
  }
  return null;
}
