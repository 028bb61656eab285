import { dayWords } from '../../presenters/dayWords.ts';
import type { OpenBadge } from '../../queries/appointments/openBadge.ts';
import { type Html, html } from './html.ts';
import { layout } from './layout.ts';

/** What the rule-set says about showing a badge; nothing where it is silent (trap 12). */
const duties = {
  must_show: '开展监督时应出示证件。',
  must_carry: '开展监督活动时必须持有工作证。',
} as const;

/** The e-badge of somebody in force, to be held out on a phone. `qr` is a picture as a data URL. */
export function badgePage(
  { appointment, badge, name, hasPhoto, issuer }: OpenBadge,
  { token, qr }: { token: string; qr: string },
): Html {
  const { termStart, termEnd } = appointment;
  const photo = hasPhoto && html`<img class="portrait" src="/badge/${token}/photo" alt="本人照片">`;
  const numbers = badge.certificates.map(({ kind, no }) => html`<dt>${kind}</dt><dd>${no}</dd>`);
  const body = html`<section class="card">
${photo}
<dl>
<dt>姓名</dt><dd><b>${name}</b></dd>
<dt>身份</dt><dd>${badge.supervisor}</dd>
<dt>聘任单位</dt><dd>${issuer}</dd>
${numbers}
<dt>聘期</dt><dd>${dayWords(termStart)}至${dayWords(termEnd)}</dd>
</dl>
<p><img class="qr" src="${qr}" alt="查验二维码"></p>
<p class="small">扫码可查验真伪。本页半小时内有效，过后请在公众号重新打开。</p>
${badge.duty && html`<p>${duties[badge.duty]}</p>`}
</section>`;
  return layout({ title: '社会监督员电子证', body });
}
