import { type Html, html } from './html.ts';

/**
 * The frame of every page for people without an account. No script and one style sheet: these pages open in
 * WeChat on old phones, and at the largest font.
 */
export function layout({ title, body }: { title: string; body: Html }): Html {
  return html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<link rel="stylesheet" href="/pages/style.css">
</head>
<body>
<main>
<h1>${title}</h1>
${body}
</main>
</body>
</html>
`;
}

/** What a person sees when a page cannot be shown. */
export function errorPage({ message, requestId }: { message: string; requestId: string }): Html {
  const body = html`<p>${message}</p><p class="small">如需帮助，请提供编号：${requestId.slice(0, 8)}</p>`;
  return layout({ title: '暂时打不开', body });
}
