/** A part of an article. */
export type Block =
  | { readonly kind: 'heading' | 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] };

const headingMark = /^#+\s*(.*)$/;
const itemMark = /^[-·•]\s*(.*)$/;

/**
 * Reads the simple markup of an article: a line is a paragraph, `# ` begins a heading, `- ` an item of a list; empty lines
 * part. Everything else is taken as it stands: there is no way to write HTML.
 */
export function parseMarkup(body: string): Block[] {
  const blocks: Block[] = [];
  let items: string[] | null = null;
  for (const raw of body.split(/\r\n|\r|\n/)) {
    const line = raw.trim();
    const item = itemMark.exec(line)?.[1];
    if (item !== undefined) {
      if (item === '') continue;
      if (items === null) {
        items = [];
        blocks.push({ kind: 'list', items });
      }
      items.push(item);
      continue;
    }
    items = null;
    const heading = headingMark.exec(line)?.[1];
    const text = heading ?? line;
    if (text !== '') blocks.push({ kind: heading === undefined ? 'paragraph' : 'heading', text });
  }
  return blocks;
}
