import { addDays, type Day } from '../../../server/domain/calendar/days.ts';
import { dayOf, type Span } from './civil.ts';
import { lunarDay, lunarNewYearsEve } from './lunar.ts';

/** A holiday: its names, its day in a year, and how many days before and after belong to it. */
interface Holiday {
  readonly names: readonly string[];
  on(year: number): Day | null;
  readonly before: number;
  readonly after: number;
}

const onLunar = (month: number, date: number) => (year: number) => lunarDay(year, month, date);
const fixed = (month: number, date: number) => (year: number) => dayOf(year, month, date);

/** Longer names first where one begins with another. The usual days off; what was worked in lieu does not matter. */
const holidays: readonly Holiday[] = [
  { names: ['元旦节', '元旦'], on: fixed(1, 1), before: 0, after: 2 },
  {
    names: ['除夕夜', '除夕', '大年30', '年30'],
    on: (year) => lunarNewYearsEve(year - 1),
    before: 0,
    after: 0,
  },
  { names: ['春节', '过年'], on: onLunar(1, 1), before: 1, after: 6 },
  { names: ['元宵节', '元宵'], on: onLunar(1, 15), before: 0, after: 0 },
  { names: ['三八节', '三八', '妇女节'], on: fixed(3, 8), before: 0, after: 0 },
  { names: ['清明节', '清明'], on: fixed(4, 4), before: 0, after: 2 },
  { names: ['五一劳动节', '五一节', '五一', '劳动节'], on: fixed(5, 1), before: 0, after: 4 },
  { names: ['六一儿童节', '六一', '儿童节'], on: fixed(6, 1), before: 0, after: 0 },
  { names: ['端午节', '端午'], on: onLunar(5, 5), before: 1, after: 1 },
  { names: ['中秋节', '中秋'], on: onLunar(8, 15), before: 1, after: 1 },
  { names: ['七一建党节', '七一', '建党节'], on: fixed(7, 1), before: 0, after: 0 },
  { names: ['八一建军节', '八一', '建军节'], on: fixed(8, 1), before: 0, after: 0 },
  { names: ['七夕节', '七夕'], on: onLunar(7, 7), before: 0, after: 0 },
  { names: ['教师节'], on: fixed(9, 10), before: 0, after: 0 },
  { names: ['重阳节', '重阳'], on: onLunar(9, 9), before: 0, after: 0 },
  { names: ['双十一', '双11'], on: fixed(11, 11), before: 0, after: 0 },
  { names: ['双十二', '双12'], on: fixed(12, 12), before: 0, after: 0 },
  { names: ['冬至'], on: fixed(12, 21), before: 0, after: 1 },
  { names: ['腊八节', '腊八', '腊8'], on: onLunar(12, 8), before: 0, after: 0 },
  { names: ['十一国庆节', '国庆节', '国庆', '十一', '黄金周'], on: fixed(10, 1), before: 0, after: 6 },
];

const AFTER_NAME = /^(?:小?长假|假期|放假|期间|那几天|那天|当天|的时候|时候|时)?/;

/** A holiday that was named: its day and its days off in a year, and what follows the name. */
export interface NamedHoliday {
  on(year: number): Day | null;
  span(year: number): Span | null;
  readonly rest: string;
}

/** The holiday that a text begins with. */
export function holidayAt(text: string): NamedHoliday | null {
  for (const { names, on, before, after } of holidays) {
    const name = names.find((one) => text.startsWith(one));
    // 十一月 is a month and 十一点 an hour.
    if (name === undefined || (name === '十一' && /^[月点号日天个年时]/.test(text.slice(2)))) continue;
    const span = (year: number): Span | null => {
      const day = on(year);
      return day === null ? null : { from: addDays(day, -before), to: addDays(day, after) };
    };
    return { on, span, rest: text.slice(name.length).replace(AFTER_NAME, '') };
  }
  return null;
}
