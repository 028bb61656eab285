import { dayWords } from '../../presenters/dayWords.ts';
import type { listPublished } from '../../queries/appointments/listPublished.ts';
import { type Html, html } from './html.ts';
import { layout } from './layout.ts';

/** A unit's supervisors in force today: names and units, nothing more. */
export function publicListPage({
  bureau,
  today,
  rows,
  nextCursor,
}: Awaited<ReturnType<typeof listPublished>>): Html {
  const lines = rows.map(({ name, unit }) => html`<tr><td>${name}</td><td>${unit}</td></tr>\n`);
  const table = html`<table><thead><tr><th>姓名</th><th>单位</th></tr></thead><tbody>
${lines}</tbody></table>`;
  const body = html`<p class="muted">${bureau.name}，截至${dayWords(today)}在聘。</p>
<section class="card">${rows.length > 0 ? table : html`<p>目前没有在聘的监督员。</p>`}</section>
${nextCursor && html`<p><a href="?cursor=${nextCursor}">下一页</a></p>`}`;
  return layout({ title: '社会监督员名单', body });
}
