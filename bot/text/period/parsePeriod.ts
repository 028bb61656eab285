import { addDays, type Day, daysBetween } from '../../../server/domain/calendar/days.ts';
import { halfWidth } from '../normalise.ts';
import { partsOf, type Span, single } from './civil.ts';
import { holidayAt } from './holidays.ts';
import { pointOf } from './point.ts';
import { spoken } from './spoken.ts';
import type { Point } from './types.ts';

/** The time of day, which a period does not keep (the person's own words do). */
const CLOCK =
  /凌晨|清晨|大清早|清早|1大早|早上|早晨|上午|中午|午后|下午|傍晚|晚上|夜里|夜间|半夜|深夜|晚间|(?<=[今昨])[早晚]|(?<!\d)\d{1,2}(?:点钟?|:|时)(?:\d{1,2}分?|半|多|左右)?/g;
const LEAD =
  /^(?:从|自从|自|由|在|于|是|就是|大概是?|大约是?|约|好像是?|应该是?|可能是?|记得是?|时间是?|发生在|时间:|我)+/;
const TAIL =
  /(?:发生|看到|看见|发现|那一?天|那几天|当天|那段时间|这段时间|的时候|时候|期间|之间|(?<=月)间|之内|以内|这天|一整天|全天|一天|左右吧|吧|的|了|去的|份)+$/;
const TO = /[到至~～—–、和]+|-/g;
const SINCE =
  /(?:以来|至今|到现在|到今天|到目前|开始|起|以后|之后到现在|[一1]直到现在)(?:[一1]直)?(?:至今|到现在|到今天)?$/;
/** 每周三 names no time, but a habit. */
const HABIT = /每|天天|经常|总是/;
const AROUND = /(?:前后|左右|上下|那阵子?|那会儿?)$/;
/** Longer texts are no dates. */
const LONGEST = 60;

/**
 * The days that a text means, seen from `today`: a day, a week, a month, a holiday, from … to …, since … . What
 * lacks a year or a month is the latest that has begun; what is under way ends today. Null when nothing is meant.
 */
export function parsePeriod(text: string, today: Day): Span | null {
  const said = halfWidth(text.replace(/(?<=\S)\s+[-–—~]\s*(?=\S)/g, '到')).replace(
    /[,.。、;:!?()（）“”"]+$/,
    '',
  );
  if (said === '' || said.length > LONGEST || HABIT.test(said)) return null;
  const plain = strip(spoken(said.toLowerCase()));
  const found = whole(plain, today) ?? inside(plain, today);
  return found && upToToday(found, today);
}

function strip(text: string): string {
  return text
    .replace(CLOCK, '')
    .replace(LEAD, '')
    .replace(TAIL, '')
    .replace(/^[,:]+|[,:]+$/g, '');
}

/** The whole text is a period. */
function whole(text: string, today: Day): Span | null {
  return (
    beforeHoliday(text, today) ??
    around(text, today) ??
    since(text, today) ??
    alone(text, today) ??
    range(text, today) ??
    list(text, today)
  );
}

function alone(text: string, today: Day): Span | null {
  const point = pointOf(text, today);
  return point && latest(point, today);
}

/** The latest that has begun: 12月 said in November is last year's. */
function latest(point: Point, until: Day): Span | null {
  const { year, month } = partsOf(until);
  if (point.kind === 'fixed') return point.span;
  // 29 February comes back after eight years at most.
  for (let back = 0; back <= (point.kind === 'inYear' ? 8 : 12); back += 1) {
    const at = new Date(Date.UTC(year, month - 1 - back, 1));
    const span =
      point.kind === 'inYear'
        ? point.span(year - back)
        : point.span(at.getUTCFullYear(), at.getUTCMonth() + 1);
    if (span && span.from <= until) return span;
  }
  return null;
}

/** The first that ends on or after a day: the end of a range. */
function firstAfter(point: Point, from: Day): Span | null {
  const { year, month } = partsOf(from);
  if (point.kind === 'fixed') return point.span.to >= from ? point.span : null;
  for (let ahead = 0; ahead <= (point.kind === 'inYear' ? 8 : 12); ahead += 1) {
    const at = new Date(Date.UTC(year, month - 1 + ahead, 1));
    const span =
      point.kind === 'inYear'
        ? point.span(year + ahead)
        : point.span(at.getUTCFullYear(), at.getUTCMonth() + 1);
    if (span && span.to >= from) return span;
  }
  return null;
}

/** From … to …: whichever side lacks a unit, a year or a month takes it from the other. */
function range(text: string, today: Day): Span | null {
  for (const match of text.matchAll(TO)) {
    const end = trimmed(text.slice(match.index + match[0].length));
    const begin = withUnit(trimmed(text.slice(0, match.index)), end);
    const left = pointOf(begin, today);
    const right = pointOf(end, today);
    const span = left && right && (joined(left, right, today) ?? swapped(match[0], left, right, today));
    if (span) return span;
  }
  return null;
}

/** 昨天和前天: what is only counted up has no order. */
function swapped(sign: string, left: Point, right: Point, today: Day): Span | null {
  return /^[和、]$/.test(sign) ? joined(right, left, today) : null;
}

/** 10月3号、5号和8号: from the first to the last of them. */
function list(text: string, today: Day): Span | null {
  const pieces = text.split(/[、和]/).map(trimmed);
  const points = pieces.map((piece) => pointOf(piece, today));
  const [first, last] = [points[0], points.at(-1)];
  return pieces.length > 2 && first && last && !points.includes(null) ? joined(first, last, today) : null;
}

/** 中秋前一天: counted from the day itself, not from the days off. */
function beforeHoliday(text: string, today: Day): Span | null {
  const [, name = '', count] = /^(.{2,8}?)的?前(\d)天$/.exec(text) ?? [];
  const holiday = count === undefined ? null : holidayAt(name);
  if (holiday?.rest !== '') return null;
  const span = (year: number) => single(holiday.on(year));
  const day = latest({ kind: 'inYear', span }, today)?.from;
  return day === undefined ? null : single(addDays(day, -Number(count)));
}

const trimmed = (text: string): string => text.replace(LEAD, '').replace(TAIL, '');

/** 9到10月, 3到5号: the unit stands once. */
function withUnit(begin: string, end: string): string {
  const [, unit] = /^\d{1,4}(年|月|日|号)/.exec(end) ?? [];
  return unit && /^\d{1,4}$/.test(begin) ? `${begin}${unit}` : begin;
}

function joined(left: Point, right: Point, today: Day): Span | null {
  const forward = left.kind === 'fixed' || (left.kind === 'inYear' && right.kind === 'inMonth');
  if (forward) {
    const begin = latest(left, today);
    const end = begin && firstAfter(right, begin.from);
    return begin && end && { from: begin.from, to: end.to };
  }
  const end = latest(right, today);
  const begin = end && latest(left, end.to);
  return begin && end && { from: begin.from, to: end.to };
}

function since(text: string, today: Day): Span | null {
  if (!SINCE.test(text)) return null;
  const begin = alone(text.replace(SINCE, '').replace(TAIL, ''), today);
  return begin && { from: begin.from, to: today < begin.from ? begin.to : today };
}

/** 国庆前后, 9月1日左右: a week before and after, for a single day three days. */
function around(text: string, today: Day): Span | null {
  const side = /(?:之?(前|后)(?:几天|不久)?|(前一周|后一周))$/.exec(text);
  if (AROUND.test(text)) {
    const span = alone(text.replace(AROUND, ''), today);
    const margin = span && (span.from === span.to ? 3 : 7);
    return span && margin ? { from: addDays(span.from, -margin), to: addDays(span.to, margin) } : null;
  }
  const named = side && alone(text.slice(0, side.index), today);
  if (!named || daysBetween(named.from, named.to) > 31) return null;
  const isBefore = side[0].includes('前');
  return isBefore
    ? { from: addDays(named.from, -7), to: addDays(named.from, -1) }
    : { from: addDays(named.to, 1), to: addDays(named.to, 7) };
}

/** What is under way ends today; what lies ahead stays, so that it can be objected to. */
function upToToday({ from, to }: Span, today: Day): Span {
  return { from, to: from <= today && to > today ? today : to };
}

/** A period in the middle of a sentence, if nothing else in it looks like a time or a number. */
function inside(text: string, today: Day): Span | null {
  for (let length = Math.min(text.length - 1, 24); length >= 2; length -= 1) {
    for (let start = 0; start + length <= text.length; start += 1) {
      const rest = `${text.slice(0, start)} ${text.slice(start + length)}`;
      if (/[\d年月日号周天晚旬节前后不没未假季春夏秋冬阵双]/.test(rest)) continue;
      const span = whole(text.slice(start, start + length), today);
      if (span) return span;
    }
  }
  return null;
}
