/** Spaces, dots, brackets and dashes, which people leave out or write in many ways. */
const SIGNS = /[\s\p{P}\p{S}\p{Cf}]+/gu;

/** How names are compared: half-width, lower case, without spaces and signs. */
export function plainName(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(SIGNS, '');
}

/** Legal forms at the end and the area in front, which nobody says. */
const LEGAL_FORM = /(?:股份)?(?:有限责任公司|有限公司|公司)/g;
const AREA = /^(?:[\p{Script=Han}]{2,7}?(?:省|自治区|自治州|市|州|盟|自治县|县|区|旗))+/u;

/** How people shorten the words of a name, longest first: 第一人民医院 is 一院, 附属第一医院 附一院. */
const SHORT_FORMS: readonly (readonly [RegExp, string])[] = [
  [/附属第([一二三四五六七八九十]+)医院/g, '附$1院'],
  [/第([一二三四五六七八九十]+)人民医院/g, '$1院'],
  [/第([一二三四五六七八九十]+)(?:附属)?医院/g, '$1院'],
  [/第([一二三四五六七八九十]+)中医(?:医)?院/g, '$1中医院'],
  [/附属医院/g, '附院'],
  [/人民医院/g, '医院'],
  [/中西医结合医院/g, '中西医院'],
  [/中医医院/g, '中医院'],
  [/妇幼保健(?:计划生育服务中心|院|站|所)/g, '妇幼'],
  [/疾病预防控制中心/g, '疾控'],
  [/社区卫生服务中心/g, '社区中心'],
  [/社区卫生服务站/g, '社区站'],
  [/医科大学/g, '医大'],
  [/零售药店|大药房/g, '药房'],
];

/**
 * Names under which people look for an institution besides its own: without area and legal form, and with the
 * words shortened as people do. `plainName` form; never the name itself, never shorter than two signs.
 */
export function shortNames(name: string): string[] {
  const plain = plainName(name).replace(LEGAL_FORM, '');
  const local = plain.replace(AREA, '');
  const area = plain.slice(0, plain.length - local.length);
  // 云水市第一人民医院: people also say 云水一院 and 市一院.
  const areas = new Set(['', area, area.replace(/[省市县区旗州盟]$/u, ''), area.slice(-1)]);
  const forms = [local, shorten(local)];
  const all = [...areas].flatMap((front) => forms.map((form) => front + form));
  return [...new Set(all)].filter((text) => text.length >= 2 && text !== plainName(name));
}

/**
 * What was typed, with words written out that are in no name and in no short form of ours: 县人医 looks for
 * 县人民医院. `plainName` form. Done to the search, so that no stored key has to change.
 */
export function writtenOut(text: string): string {
  return text.replace(/人医(?!院)/g, '人民医院').replace(/社卫(?=中心|站)/g, '社区卫生服务');
}

function shorten(text: string): string {
  return SHORT_FORMS.reduce((short, [long, form]) => short.replace(long, form), text);
}

/** Every piece of `size` signs, once. */
export function grams(text: string, size: number): string[] {
  const signs = [...text];
  const count = Math.max(0, signs.length - size + 1);
  return [...new Set(Array.from({ length: count }, (_, at) => signs.slice(at, at + size).join('')))];
}
