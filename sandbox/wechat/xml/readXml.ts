/** An element of a reply: text or child elements in order, and whether the text was in CDATA. */
export interface XmlElement {
  name: string;
  text: string;
  cdata: boolean;
  children: XmlElement[];
}

/** Why a reply is not the small XML that WeChat understands. */
export class XmlError extends Error {
  override readonly name = 'XmlError';
}

const token = /<!\[CDATA\[([\s\S]*?)\]\]>|<\/([A-Za-z]\w*)>|<([A-Za-z]\w*)>|([^<]+)/y;
const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/**
 * Reads the XML of a passive reply, refusing all that WeChat's format does not have: declarations, DOCTYPE,
 * comments, attributes, unknown entities, text beside elements, a second root.
 */
export function readXml(source: string): XmlElement {
  const root: XmlElement = { name: '', text: '', cdata: false, children: [] };
  const open = [root];
  token.lastIndex = 0;
  while (token.lastIndex < source.length) {
    const at = token.lastIndex;
    const match = token.exec(source);
    const top = open.at(-1);
    if (match === null || top === undefined) throw new XmlError(`unexpected markup at character ${at}`);
    const [, data, closing, opening, text] = match;
    if (opening !== undefined) {
      const child: XmlElement = { name: opening, text: '', cdata: false, children: [] };
      top.children.push(child);
      open.push(child);
    } else if (closing !== undefined) {
      if (open.length < 2 || top.name !== closing)
        throw new XmlError(`</${closing}> does not match <${top.name}>`);
      checkMixed(top);
      open.pop();
    } else if (data !== undefined) {
      top.text += data;
      top.cdata = true;
    } else {
      top.text += unescapeText(text ?? '');
    }
  }
  if (open.length !== 1) throw new XmlError(`<${open.at(-1)?.name}> is not closed`);
  checkMixed(root);
  const [only, ...others] = root.children;
  if (only === undefined || others.length > 0) throw new XmlError('exactly one root element is needed');
  return only;
}

function checkMixed(element: XmlElement): void {
  if (element.children.length === 0) return;
  if (element.text.trim() !== '' || element.cdata)
    throw new XmlError(`text beside elements in <${element.name}>`);
  element.text = '';
}

function unescapeText(text: string): string {
  if (text.includes(']]>')) throw new XmlError(']]> outside CDATA');
  return text.replace(/&([^;\s]*);?/g, (whole, name: string) => {
    const value = whole.endsWith(';') ? entities[name] : undefined;
    if (value === undefined) throw new XmlError(`entity ${whole} is not allowed`);
    return value;
  });
}
