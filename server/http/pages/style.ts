/** The one style sheet of the public pages. */
export const style = `
:root { font-size: 17px; --ink: #1d2733; --ink-2: #4a5666; --line: #d5dce5; --brand: #0b4ea2; --good: #0b6b43; --bad: #a61b1b; }
* { box-sizing: border-box; }
body { margin: 0; background: #f3f6fa; color: var(--ink); font: 1rem/1.7 "PingFang SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; overflow-wrap: anywhere; }
main { max-width: 42rem; margin: 0 auto; padding: 1.25rem; }
h1 { font-size: 1.4rem; line-height: 1.35; }
h2 { font-size: 1.1rem; }
.card { background: #fff; border: 1px solid var(--line); border-radius: .5rem; padding: 1rem 1.25rem; margin: 1rem 0; }
.small, .muted { color: var(--ink-2); }
.good { color: var(--good); font-weight: 600; }
.bad { color: var(--bad); font-weight: 600; }
.mark { font-size: 2.5rem; line-height: 1.2; margin: 0; }
dl { margin: 0; } dt { color: var(--ink-2); } dd { margin: 0 0 .6rem; }
ol, ul { padding-left: 1.4rem; }
table { width: 100%; border-collapse: collapse; } th, td { padding: .5rem .5rem .5rem 0; text-align: left; border-bottom: 1px solid var(--line); }
label { display: block; margin: 1rem 0 .25rem; font-weight: 600; }
input, textarea, select { width: 100%; min-height: 2.75rem; padding: .5rem .75rem; font: inherit; border: 1px solid #8a97a8; border-radius: .375rem; background: #fff; color: inherit; }
input[type=radio], input[type=checkbox] { width: 1.25rem; min-height: 1.25rem; height: 1.25rem; }
textarea { min-height: 8rem; }
button { min-height: 2.9rem; margin-top: 1.25rem; padding: .5rem 1.5rem; font: inherit; font-weight: 600; color: #fff; background: var(--brand); border: 0; border-radius: .375rem; }
:focus-visible { outline: 3px solid #c25700; outline-offset: 2px; }
img.portrait { float: right; width: 6.5rem; height: 9.1rem; margin-left: 1rem; object-fit: cover; border: 1px solid var(--line); }
img.qr { display: block; margin: 0 auto; width: 12rem; height: 12rem; image-rendering: pixelated; }
`;
