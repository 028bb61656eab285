import { single } from './civil.ts';
import { lunarDay, lunarMonth, lunarNewYearsEve } from './lunar.ts';
import type { Point } from './types.ts';

const NAMED: Readonly<Record<string, number>> = { 正: 1, 冬: 11, 腊: 12 };
const DATE = /^(农历|阴历|旧历|老历)?(正|冬|腊|\d{1,2})月(初)?(\d{1,2})?[日号]?(?:里|间)?$/;

/** 正月初五, 腊月二十八, 农历八月十五, 大年初二, 正月里. Expects digits; null for what is no date of the lunar calendar. */
export function lunarDate(text: string): Point | null {
  const newYear = /^(?:大年|年)初(\d{1,2})$/.exec(text);
  if (newYear) return at(1, Number(newYear[1]));
  const [, calendar, name = '', first, date] = DATE.exec(text) ?? [];
  const month = NAMED[name] ?? Number(name);
  const isLunar = calendar !== undefined || name in NAMED || first !== undefined;
  if (name === '' || !isLunar || month < 1 || month > 12) return null;
  if (date !== undefined) return at(month, Number(date));
  return first === undefined ? { kind: 'inYear', span: (year) => lunarMonth(year, month) } : null;
}

function at(month: number, date: number): Point {
  // Whoever says 腊月三十 means the last day, also where the month has only 29.
  const isEve = month === 12 && date === 30;
  return {
    kind: 'inYear',
    span: (year) => single(isEve ? lunarNewYearsEve(year) : lunarDay(year, month, date)),
  };
}
