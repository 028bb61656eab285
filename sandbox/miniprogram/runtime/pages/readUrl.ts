/** A page's address taken apart. */
export interface PageUrl {
  path: string;
  query: Record<string, string>;
}

/**
 * Reads `/pages/a/a?x=1`, or `../a/a` as seen from a page. The values of a page's query are as they were written, as
 * in WeChat: whoever encodes them decodes them.
 */
export function readUrl(url: string, from = ''): PageUrl {
  const [path = '', search = ''] = url.split('?');
  const base = path.startsWith('/') ? [] : path.startsWith('.') ? from.split('/').slice(0, -1) : [];
  const parts: string[] = [...base];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  const query = Object.fromEntries(
    search
      .split('&')
      .filter((pair) => pair !== '')
      .map((pair) => {
        const [name = '', ...value] = pair.split('=');
        return [name, value.join('=')];
      }),
  );
  return { path: parts.join('/'), query };
}
