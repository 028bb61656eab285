import { numberOf } from './numberOf.ts';

/** Formal and traditional writing, and other names of the same. */
const SAME: Readonly<Record<string, string>> = {
  ...{ 〇: '零', 两: '二', 俩: '二', 壹: '一', 贰: '二', 叁: '三', 肆: '四', 伍: '五', 陆: '六', 柒: '七' },
  ...{ 捌: '八', 玖: '九', 拾: '十', 佰: '百', 仟: '千', 萬: '万', 億: '亿', 圆: '元', 塊: '块', 廿: '二十' },
  ...{ 卅: '三十', 仨: '三', 負: '-', 负: '-' },
};
/** 三点五万: a decimal point that is spoken. */
const SPOKEN_POINT = /([零一二三四五六七八九十]{1,3})点([零一二三四五六七八九]{1,2})(?=[百千万亿元块wk]|$)/g;
const DIGITS = '零一二三四五六七八九';
/** Words with a numeral that say no number. */
const NO_NUMBER =
  /一共|一起|一次|一下|一些|一点|一样|一直|一般|一定|统一|万一|千万别|[一二三四五六七八九十\d]+[个名位]人|[一二三四五六七八九十\d]+[次天张盒瓶支回]/g;
const AROUND =
  /大概|大约|约莫|约|差不多|应该是?|可能|好像|估计|左右|上下|以上|以内|将近|接近|超过|不止|人民币|rmb|整|吧|的样子/g;

/** The same text with plain numerals, and without what says nothing about the amount. Expects `halfWidth` text. */
export function plainAmount(text: string): string {
  return (
    [...text.toLowerCase()]
      .map((sign) => SAME[sign] ?? sign)
      .join('')
      // 差一点五千 is no 1.5.
      .replace(/差一?点儿?/g, '')
      .replace(SPOKEN_POINT, (_all, whole: string, rest: string) => {
        return `${numberOf(whole) ?? ''}.${[...rest].map((one) => DIGITS.indexOf(one)).join('')}`;
      })
      .replace(/半个?(?=[万亿])/g, '0.5')
      .replace(/个(?=[万亿])/g, '')
      .replace(/([百千万])把/g, '一$1')
      .replace(/近(?=[百千万](?:元|块|$))/g, '一')
      .replace(NO_NUMBER, '')
      .replace(AROUND, '')
  );
}
