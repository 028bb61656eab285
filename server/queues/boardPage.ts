const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<"]/g, (sign) => escapes[sign] ?? sign);

/**
 * The page of the queue board, made of the files that its own template names: without that template's fonts from abroad and
 * its inline styles, which our CSP would refuse.
 * @param basePath ends with a slash
 */
export function boardPage(
  template: string,
  { basePath, uiConfig }: { basePath: string; uiConfig: object },
): string {
  const files = [...template.matchAll(/(?:href|src)="(static\/[\w./-]+\.(?:css|js))"/g)].flatMap(
    ([, file]) => file ?? [],
  );
  const styles = files.filter((file) => file.endsWith('.css'));
  const scripts = files.filter((file) => file.endsWith('.js'));
  const config = JSON.stringify(uiConfig).replaceAll('<', '\\u003c').replaceAll('>', '\\u003e');
  return [
    '<!DOCTYPE html>',
    '<html lang="zh-CN"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">',
    `<base href="${escaped(basePath)}"><title>处理队列</title>`,
    '<link rel="icon" type="image/svg+xml" id="fav-logo" href="static/images/logo.svg">',
    ...styles.map((file) => `<link rel="stylesheet" href="${escaped(file)}">`),
    '</head><body class="preload">',
    `<script id="__UI_CONFIG__" type="application/json">${config}</script>`,
    '<div id="root"></div>',
    ...scripts.map((file) => `<script defer src="${escaped(file)}"></script>`),
    '</body></html>',
  ].join('\n');
}
