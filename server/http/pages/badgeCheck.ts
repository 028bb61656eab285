import { dayWords } from '../../presenters/dayWords.ts';
import { maskName } from '../../presenters/maskName.ts';
import type { BadgeCheck } from '../../queries/appointments/checkBadge.ts';
import { type Html, html } from './html.ts';
import { layout } from './layout.ts';

/**
 * What the changing code of an e-badge opens: whether it is good at this moment. The masked name and the numbers are there
 * to be compared with the phone held out; nothing else is said, and nothing at all about a code that is not good.
 */
export function badgeCheckPage(check: BadgeCheck, today: string): Html {
  const body = html`<section class="card">${verdictOf(check)}
<p class="small">查验日期：${dayWords(today)}</p></section>`;
  return layout({ title: '电子证查验', body });
}

function verdictOf(check: BadgeCheck): Html {
  if (check.state === 'expired') {
    return html`<p class="mark bad" data-valid="expired">已过期</p>
<p>这个码半分钟换一次。请让对方打开电子证，扫屏幕上现在的码；截图和照片不算数。</p>`;
  }
  if (check.state === 'invalid') {
    return html`<p class="mark bad" data-valid="no">✗ 无效</p>
<p>没有查到有效的电子证。请核对对方的证件，或向医保部门询问。</p>`;
  }
  const numbers = check.numbers.map(({ kind, no }) => html`<dt>${kind}</dt><dd>${no}</dd>`);
  return html`<p class="mark good" data-valid="yes">✓ 有效</p>
<dl><dt>姓名</dt><dd>${maskName(check.name)}</dd>${numbers}</dl>
<p>请和对方手机上的姓名、编号核对一遍。</p>`;
}
