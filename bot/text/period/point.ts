import { addDays, type Day } from '../../../server/domain/calendar/days.ts';
import {
  dayOf,
  monthOf,
  monthsBefore,
  partOfMonth,
  partsOf,
  type Span,
  single,
  weekOf,
  yearOf,
} from './civil.ts';
import { holidayAt } from './holidays.ts';
import { lunarDate } from './lunarDate.ts';
import { PART_OF_YEAR, partOfYear } from './partOfYear.ts';
import type { Point } from './types.ts';

/** The year that a word stands for, so many before this one. */
const YEARS: Readonly<Record<string, number>> = {
  今年: 0,
  本年: 0,
  这年: 0,
  当年: 0,
  去年: 1,
  上年: 1,
  前年: 2,
  大前年: 3,
};
const DAYS: Readonly<Record<string, number>> = {
  ...{ 今天: 0, 今日: 0, 今: 0, 刚才: 0, 刚刚: 0, 现在: 0, 当天: 0, 目前: 0, 今儿: 0, 今儿个: 0 },
  ...{ 昨天: 1, 昨日: 1, 昨: 1, 昨儿: 1, 昨儿个: 1, 前天: 2, 前日: 2, 前晚: 2, 前儿: 2, 前儿个: 2 },
  ...{ 大前天: 3, 大前儿: 3, 上前天: 3 },
};
const PART = '上旬|中旬|下旬|月初|月中|月底|月末|初|中|底|末';

/** What a text names, or null. Expects digits (`withDigits`) and neither white space nor the time of day. */
export function pointOf(text: string, today: Day): Point | null {
  for (const reader of readers) {
    const point = reader(text, today);
    if (point) return point;
  }
  return null;
}

type PointReader = (text: string, today: Day) => Point | null;

const readers: readonly PointReader[] = [
  dayWord,
  weekday,
  monthWord,
  ago,
  agoBetween,
  lately,
  written,
  lunarDate,
  inThisYear,
  yearWord,
];

const fixed = (span: Span | null): Point | null => (span === null ? null : { kind: 'fixed', span });

function dayWord(text: string, today: Day): Point | null {
  const back = Object.hasOwn(DAYS, text) ? DAYS[text] : undefined;
  return back === undefined ? null : fixed(single(addDays(today, -back)));
}

/** 上周三, 本周, 上上周末, 周五 (the last one). */
function weekday(text: string, today: Day): Point | null {
  const match = /^(上上个?|上个?|这个?|本|当|下个?)?(?:周|星期|礼拜)([1-6]|日|天|末)?$/.exec(text);
  if (!match) return null;
  const [, which = '', day] = match;
  if (which === '' && day === undefined) return null;
  const back = which.startsWith('上上') ? 2 : which.startsWith('上') ? 1 : which.startsWith('下') ? -1 : 0;
  const week = weekOf(addDays(today, -7 * back));
  if (day === undefined) return fixed(week);
  const span = (monday: Day): Span =>
    day === '末'
      ? { from: addDays(monday, 5), to: addDays(monday, 6) }
      : { from: addDays(monday, (Number(day) || 7) - 1), to: addDays(monday, (Number(day) || 7) - 1) };
  const own = span(week.from);
  // Without a word for the week, the last one that has come.
  return fixed(which === '' && own.from > today ? span(addDays(week.from, -7)) : own);
}

/** 上个月, 本月5日, 上月底. */
function monthWord(text: string, today: Day): Point | null {
  const match = new RegExp(`^(上上|上|这|本|当|下)个?月(?:份)?(?:(\\d{1,2})[日号]?|(${PART}))?$`).exec(text);
  if (!match) return null;
  const [, which = '', date, part] = match;
  const { year, month } = partsOf(today);
  const back = which === '上上' ? 2 : which === '上' ? 1 : which === '下' ? -1 : 0;
  const span = monthOf(year, month - back);
  if (part !== undefined) return fixed(partOfMonth(span, part.replace(/^月/, '')));
  if (date === undefined) return fixed(span);
  const named = partsOf(span.from);
  return fixed(single(dayOf(named.year, named.month, Number(date))));
}

/** 三天前, 两周前, 半年前: the day, or the week, month or year in which it fell. */
function ago(text: string, today: Day): Point | null {
  if (/^半个?月(?:以?前|之前)$/.test(text)) return fixed(weekOf(addDays(today, -15)));
  const match = /^(\d{1,3}|半)个?(天|日|周|星期|礼拜|月|年)(?:半)?(?:以?前|之前)$/.exec(text);
  if (!match) return null;
  const [, count = '', unit = ''] = match;
  const months = count === '半' ? 6 : Number(count) * 12;
  if (/[天日]/.test(unit)) return count === '半' ? null : fixed(single(addDays(today, -Number(count))));
  if (unit === '月') return fixed(monthAround(monthsBefore(today, Number(count))));
  if (unit === '年' && count === '半') return fixed(monthAround(monthsBefore(today, months)));
  // 一年前 is about twelve months ago, 三年前 any time of that year.
  if (unit === '年' && count === '1') {
    return fixed({
      from: monthAround(monthsBefore(today, 13)).from,
      to: monthAround(monthsBefore(today, 11)).to,
    });
  }
  if (unit === '年') return fixed(yearOf(partsOf(today).year - Number(count)));
  if (count === '半') return null;
  const day = addDays(today, -7 * Number(count));
  const margin = count === '1' ? 2 : 3;
  return fixed({ from: addDays(day, -margin), to: addDays(day, margin) });
}

/** 三到四天前. */
function agoBetween(text: string, today: Day): Point | null {
  const [, less, more, unit] =
    /^(\d{1,2})到(\d{1,2})(个?(?:天|周|星期|礼拜|月)(?:以?前|之前))$/.exec(text) ?? [];
  const [late, early] = [less, more].map((count) => ago(`${count}${unit}`, today));
  if (late?.kind !== 'fixed' || early?.kind !== 'fixed' || early.span.from > late.span.to) return null;
  return fixed({ from: early.span.from, to: late.span.to });
}

function monthAround(day: Day): Span {
  const { year, month } = partsOf(day);
  return monthOf(year, month);
}

/** 最近一个月, 近三天, 过去半年, 这两周, 前几天: up to today. */
function lately(text: string, today: Day): Point | null {
  if (/^(?:[前头]几天|前些天|前些日子)$/.test(text))
    return fixed({ from: addDays(today, -7), to: addDays(today, -1) });
  if (/^[前头]2天$/.test(text)) return fixed({ from: addDays(today, -4), to: addDays(today, -1) });
  if (/^(?:最近|近期|近来|近日)$/.test(text)) return fixed({ from: addDays(today, -29), to: today });
  if (/^(?:这几天|这2天|最近几天|近几天|最近2天|近2天)$/.test(text))
    return fixed({ from: addDays(today, -3), to: today });
  const match =
    /^(?:最近|近|过去|这|前|头)(?:的)?(\d{1,3}|半)个?(天|日|周|星期|礼拜|月|年)(?:以?来|间|内|里|之内)?$/.exec(
      text,
    );
  const bare = /^(\d{1,3}|半)个?(天|日|周|星期|礼拜|月|年)(?:以?来|以内|之内|内)$/.exec(text);
  const [, count = '', unit = ''] = match ?? bare ?? [];
  if (count === '') return null;
  const number = count === '半' ? 0.5 : Number(count);
  const days = /[天日]/.test(unit) ? number : unit === '月' || unit === '年' ? null : number * 7;
  if (days !== null)
    return Number.isInteger(days) ? fixed({ from: addDays(today, 1 - days), to: today }) : null;
  if (unit === '月' && number === 0.5) return fixed({ from: addDays(today, -14), to: today });
  const months = unit === '月' ? number : number * 12;
  return fixed({ from: addDays(monthsBefore(today, months), 1), to: today });
}

const SIGN = '[-/.]';
const FULL = new RegExp(`^(\\d{4})(?:年|${SIGN})(\\d{1,2})(?:月|${SIGN})(\\d{1,2})[日号]?$`);
const MONTH = new RegExp(`^(\\d{4})(?:年|${SIGN})(\\d{1,2})(?:月份?)?(${PART})?$`);

/** With its year in digits: 2026年9月1日, 2026-09-01, 20260901, 2026年9月. */
function written(text: string): Point | null {
  const packed = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  const [, year, month, date] = FULL.exec(text) ?? packed ?? [];
  if (year) return fixed(single(dayOf(Number(year), Number(month), Number(date))));
  const [, inYear, named, part] = MONTH.exec(text) ?? [];
  if (!inYear || !isMonth(Number(named))) return null;
  const span = monthOf(Number(inYear), Number(named));
  return fixed(part === undefined ? span : partOfMonth(span, part));
}

/** Without a year: 10月3日, 10.3, 9月, 9月底, 国庆; without a month: 3号, 月底. */
function inThisYear(text: string): Point | null {
  const holiday = holidayAt(text);
  if (holiday?.rest === '') return { kind: 'inYear', span: holiday.span };
  if (PART_OF_YEAR.test(text)) return { kind: 'inYear', span: (year) => partOfYear(year, text) };
  const [, month, date] = /^(\d{1,2})(?:月份?|[-/.])(\d{1,2})[日号]?$/.exec(text) ?? [];
  if (month) return { kind: 'inYear', span: (year) => single(dayOf(year, Number(month), Number(date))) };
  const [, whole, part] = new RegExp(`^(\\d{1,2})月份?(${PART})?$`).exec(text) ?? [];
  if (whole && isMonth(Number(whole))) {
    const span = (year: number) => monthOf(year, Number(whole));
    return { kind: 'inYear', span: (year) => (part ? partOfMonth(span(year), part) : span(year)) };
  }
  const [, day] = /^(\d{1,2})[日号]$/.exec(text) ?? [];
  if (day) return { kind: 'inMonth', span: (year, one) => single(dayOf(year, one, Number(day))) };
  const [, end] = /^月(初|中|底|末)$/.exec(text) ?? [];
  if (!end) return null;
  return { kind: 'inMonth', span: (year, one) => partOfMonth(monthOf(year, one), end) };
}

/** A year by word or number, alone or before one of its parts: 去年, 2025年底, 今年上半年, 去年第三季度, 去年国庆. */
function yearWord(text: string, today: Day): Point | null {
  const word = Object.keys(YEARS)
    .sort((a, b) => b.length - a.length)
    .find((one) => text.startsWith(one));
  const digits = /^(\d{4}|\d{2})年|^(\d{4})$/.exec(text);
  if (word === undefined && !digits) return null;
  const number = Number(digits?.[1] ?? digits?.[2]);
  const year =
    word === undefined ? (number < 100 ? 2000 + number : number) : partsOf(today).year - (YEARS[word] ?? 0);
  const rest = text.slice(word?.length ?? digits?.[0].length ?? 0).replace(/^的/, '');
  if (rest === '' || /^(?:全年|整年|1年|一整年)$/.test(rest)) return fixed(yearOf(year));
  const part = partOfYear(year, rest) ?? sameTime(year, rest, today);
  if (part) return fixed(part);
  const inside = lunarDate(rest) ?? inThisYear(rest);
  return inside?.kind === 'inYear' ? fixed(inside.span(year)) : null;
}

/** 去年的今天, 去年这个时候 (of which the end was taken off): the same day, or a month around it. */
function sameTime(year: number, rest: string, today: Day): Span | null {
  const { month, date } = partsOf(today);
  const day = dayOf(year, month, date);
  if (day === null) return null;
  if (/^今[天日]$/.test(rest)) return single(day);
  return /^(?:这个?|同期|这会儿?)$/.test(rest) ? { from: addDays(day, -15), to: addDays(day, 15) } : null;
}

const isMonth = (month: number): boolean => month >= 1 && month <= 12;
