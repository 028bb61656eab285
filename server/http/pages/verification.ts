import { dayWords } from '../../presenters/dayWords.ts';
import { type Html, html } from './html.ts';
import { layout } from './layout.ts';

/** Whether a certificate is valid today: validity and nothing else, and the same page for a code nobody made. */
export function verificationPage({ valid, today }: { valid: boolean; today: string }): Html {
  const verdict = valid
    ? html`<p class="mark good" data-valid="yes">✓ 有效</p>`
    : html`<p class="mark bad" data-valid="no">✗ 无效</p>
<p>没有查到有效的证书。请核对证书，或向颁发单位询问。</p>`;
  const body = html`<section class="card">${verdict}
<p class="small">查验日期：${dayWords(today)}</p></section>`;
  return layout({ title: '证书查验', body });
}
