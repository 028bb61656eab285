/** One thing that must not stand in what a bureau says: which rule, and what to do. */
export interface Fault {
  readonly code: string;
  readonly message: string;
}

const LINK = /([a-z][a-z0-9+.-]{1,20}):\/\/[^\s"'<>，。；）”]*/giu;
const SCRIPT = /(?:javascript|data|vbscript)\s*:/iu;
/** 17 digits and the check character, and mobile numbers, also with blanks or hyphens between. */
const ID_NUMBER = /(?<!\d)(?:\d[ -]?){17}[\dXx](?!\d)/gu;
const MOBILE = /(?<!\d)(?:\+?86[ -]?)?1[3-9](?:[ -]?\d){9}(?!\d)/u;
/** Control characters but the line break, invisible and direction marks, halves of characters. */
const CONTROL = /[^\P{Cc}\n]|\p{Cf}|\p{Cs}/u;

const rules: readonly (Fault & { found(text: string): boolean })[] = [
  {
    code: 'control',
    message: '里面有看不见的控制字符，多半是从别处粘贴来的；请删掉，重新打一遍。',
    found: (text) => CONTROL.test(text),
  },
  {
    code: 'link',
    message: '链接要以 https:// 开头；请改成 https 的地址，或者删掉链接。',
    found: (text) =>
      SCRIPT.test(text) || [...text.matchAll(LINK)].some(([, scheme]) => scheme?.toLowerCase() !== 'https'),
  },
  {
    code: 'id_number',
    message: '里面像是有身份证号；请删掉，这段话人人都看得到。',
    found: (text) => text.normalize('NFKC').search(ID_NUMBER) >= 0,
  },
  {
    code: 'mobile',
    message: '里面像是有手机号；请删掉，这段话人人都看得到。',
    // Eleven digits of an ID number are no mobile number.
    found: (text) => MOBILE.test(text.normalize('NFKC').replace(ID_NUMBER, '')),
  },
];

/** Everything in a text that must not be said to thousands of people. Line breaks are `\n`. */
export function unsafeText(text: string): Fault[] {
  return rules.filter(({ found }) => found(text)).map(({ code, message }) => ({ code, message }));
}
