/** A passive reply may carry 2,048 bytes of UTF-8 (wechat notes §1.3). */
export const REPLY_LIMIT = 2048;

/** Bytes of the text in UTF-8. */
export function byteLength(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}

/** The longest beginning that fits into `limit` bytes, never cutting a character; `…` marks a cut. */
export function cutBytes(text: string, limit: number): string {
  if (byteLength(text) <= limit) return text;
  const mark = '…';
  const [head] = splitAt(text, limit - byteLength(mark));
  return `${head}${mark}`;
}

/** Whole lines packed into pages of at most `limit` bytes; a longer line is broken between characters. */
export function paginate(lines: readonly string[], limit: number): string[] {
  const pages: string[] = [];
  let page = '';
  for (const piece of lines.flatMap((line) => breakLine(line, limit))) {
    const longer = page === '' ? piece : `${page}\n${piece}`;
    if (byteLength(longer) <= limit) page = longer;
    else {
      pages.push(page);
      page = piece;
    }
  }
  return [...pages, page];
}

function breakLine(line: string, limit: number): string[] {
  const pieces: string[] = [];
  let rest = line;
  while (byteLength(rest) > limit) {
    const [head, tail] = splitAt(rest, limit);
    pieces.push(head);
    rest = tail;
  }
  return [...pieces, rest];
}

/** Splits before the first code point that no longer fits. */
function splitAt(text: string, limit: number): [string, string] {
  let bytes = 0;
  let units = 0;
  for (const char of text) {
    bytes += byteLength(char);
    if (bytes > limit) break;
    units += char.length;
  }
  return [text.slice(0, units), text.slice(units)];
}
