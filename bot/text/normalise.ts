/** Control and format characters (zero-width, direction marks), lone surrogates; tab and line feed stay. */
const INVISIBLE = /[\p{Cf}\p{Cs}]|(?![\t\n])\p{Cc}/gu;
const VARIATION_SELECTORS = /\ufe0e|\ufe0f/g;
const EDGES =
  /^[\s"'“”‘’「」『』《》()[\]【】,.。，、;:!?~…·\-_*#]+|[\s"'“”‘’「」『』《》()[\]【】,.。，、;:!~…·\-_*#]+$/g;

/** What a person meant to send: no invisible characters, `\n` for every line break, no blank edges. */
export function tidy(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(INVISIBLE, '').trim();
}

/** One line: inner white space becomes a single space. */
export function oneLine(text: string): string {
  return tidy(text).replace(/\s+/g, ' ');
}

/** For comparing: half-width, lower-case, without white space and without punctuation at the edges. */
export function compact(text: string): string {
  return halfWidth(text).toLowerCase().replace(VARIATION_SELECTORS, '').replace(EDGES, '');
}

/** Half-width form of digits, letters and signs, without any white space; case is kept. */
export function halfWidth(text: string): string {
  return tidy(text.slice(0, 4096)).normalize('NFKC').replace(/\s+/g, '');
}

/** Long numbers, which may be somebody's identity, whatever question they were sent to. */
const LONG_NUMBER = /\d{7,}[\dXx]?/g;

/** The same in quotation marks, with long numbers hidden; empty for nothing. */
export function quoted(text: string): string {
  const piece = quote(halfDigits(text).replace(LONG_NUMBER, (number) => `${number.slice(0, 3)}****`));
  return piece === '' ? '' : `“${piece}”`;
}

function halfDigits(text: string): string {
  return text.slice(0, 400).replace(/[０-９]/g, (digit) => digit.normalize('NFKC'));
}

/** A short piece of what was said. */
export function quote(text: string, max = 12): string {
  const chars = [...oneLine(text.slice(0, 400))];
  return chars.length > max ? `${chars.slice(0, max).join('')}…` : chars.join('');
}
