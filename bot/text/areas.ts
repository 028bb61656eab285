/** A county, city or district that has a unit of ours. */
export interface Area {
  readonly id: string;
  /** 城关区. */
  readonly name: string;
  /** 城关; empty where one sign would be left. */
  readonly short: string;
}

const SUFFIX = '自治县|自治旗|自治州|新区|林区|地区|市|区|县|旗|盟|州';
const PART = new RegExp(`.{1,10}?(?:${SUFFIX})`, 'gu');
const LAST = new RegExp(`(?:${SUFFIX})$`, 'u');

/** Areas by the names of their units: 某市城关区医疗保障局 is 城关区. Units whose name has none are left out. */
export function areasOf(units: readonly { readonly id: string; readonly name: string }[]): readonly Area[] {
  return units.flatMap(({ id, name }) => {
    const own = name.match(PART)?.at(-1);
    if (own === undefined) return [];
    const short = own.replace(LAST, '');
    return [{ id, name: own, short: [...short].length > 1 ? short : '' }];
  });
}

/** Where a text names a county, city or district at all: up to the end of that name. */
const COUNTY = new RegExp(`^.{1,24}?(?:${SUFFIX})(?![民长里域务场])`, 'u');

/** The beginning of a text that names a county, with all that stands before it; empty for none. */
export function countyIn(text: string): string {
  let found = '';
  // 某省某市某县: the last of them.
  for (;;) {
    const next = COUNTY.exec(text.slice(found.length))?.[0];
    if (next === undefined) return found;
    found += next;
  }
}

/** Whether a text ends as a town or a smaller place does. */
export const isTown = (text: string): boolean =>
  /(?:镇|乡|街道|苏木|社区|村|居委会|办事处|开发区|园区|大道|街|路|巷|号|小区)$/u.test(text);
