import { withDigits } from './numerals.ts';

const NUMERALS = '零一二三四五六七八九';
/** 三四天前, 七八月份; but 二三年 is a year. */
const NEIGHBOURS =
  /(?<![零一二三四五六七八九十百\d])([一二两三四五六七八])([二三四五六七八九])(?=个?(?:天|周|星期|礼拜|月))/g;

/** What is said as it would be written: digits, and 到 wherever from … to … is meant. Expects `halfWidth` text. */
export function spoken(text: string): string {
  const ranges = text
    .replace(NEIGHBOURS, (all, less: string, more: string) => {
      const from = NUMERALS.indexOf(less === '两' ? '二' : less);
      return NUMERALS.indexOf(more) === from + 1 ? `${less}到${more}` : all;
    })
    // In hospital from … to … .
    .replace(/(?:住院|入院|住进去|住进医院)[,、]?(?=[^,]{2,12}出院)/, '到')
    .replace(/到([^到,]{2,12})出院/, '到$1');
  return withDigits(ranges)
    .replace(/([12])0几[号日]/g, (_all, ten: string) => `${ten}1号到${ten}9号`)
    .replace(/(?<=[月\d])([底末初中])(?=\d{1,2}月)/g, '$1到');
}
