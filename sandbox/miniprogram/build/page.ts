/** The document that the script of {@link build} runs in; `script` is its address. */
export function pageHtml(script: string): string {
  return `<!DOCTYPE html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>小程序</title>
    <link rel="icon" href="data:," />
  </head>
  <body>
    <script src="${script}"></script>
  </body>
</html>`;
}
