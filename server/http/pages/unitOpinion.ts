import type { Problem } from '../../domain/errors.ts';
import type { OpinionRequest } from '../../queries/unitOpinions/getOpinionRequest.ts';
import { type Html, html } from './html.ts';
import { layout } from './layout.ts';

/** What was typed before, so that a refused form loses nothing. */
export interface OpinionForm {
  verdict: string;
  opinion: string;
  signer: string;
  post: string;
}

const blank: OpinionForm = { verdict: '', opinion: '', signer: '', post: '' };

const closed: Record<Exclude<OpinionRequest['state'], 'open'>, string> = {
  given: '意见已经收到，谢谢。这个链接不能再填写。',
  declined: '意见已经收到，谢谢。这个链接不能再填写。',
  expired: '链接已过期。如仍需填写，请向发给您的医保部门要新的链接。',
  closed: '这份申请已经办理完毕，不用再填写意见。',
};

/** The page that a link opens: the form while it can be filled in, afterwards why it cannot. */
export function opinionPage(
  request: OpinionRequest,
  { values = blank, problems = [] }: { values?: OpinionForm; problems?: readonly Problem[] } = {},
): Html {
  const { state, candidate, modeLabel, unit, bureau, term, expiresOn } = request;
  if (state !== 'open') return layout({ title: '单位意见', body: html`<p>${closed[state]}</p>` });
  const body = html`
<div class="card">
<p>${bureau}正在办理一位人选的${term}申请，请${unit}填写意见。</p>
<dl><dt>人选</dt><dd>${candidate}</dd><dt>方式</dt><dd>${modeLabel}</dd><dt>最迟</dt><dd>${expiresOn}</dd></dl>
</div>
${problems.length > 0 && html`<div class="card bad" role="alert">${problems.map(({ message }) => html`<p>${message}</p>`)}</div>`}
<form method="post">
<label for="verdict">意见</label>
<select id="verdict" name="verdict" required>
${option('', '请选择', values.verdict)}${option('agree', '同意', values.verdict)}${option('decline', '不同意', values.verdict)}
</select>
<label for="opinion">意见内容（最多 1000 字）</label>
<textarea id="opinion" name="opinion" maxlength="1000" required>${values.opinion}</textarea>
<label for="signer">经办人姓名</label>
<input id="signer" name="signer" maxlength="50" required value="${values.signer}">
<label for="post">经办人职务</label>
<input id="post" name="post" maxlength="50" required value="${values.post}">
<p class="small">提交后不能修改。意见和经办人信息只用于这次选聘。</p>
<button type="submit">提交意见</button>
</form>`;
  return layout({ title: '单位意见', body });
}

/** What the signer sees after handing it in. */
export function opinionThanks(): Html {
  return layout({
    title: '单位意见',
    body: html`<p class="good">意见已提交，谢谢。</p><p>可以关闭这个页面了。</p>`,
  });
}

function option(value: string, label: string, chosen: string): Html {
  return value === chosen
    ? html`<option value="${value}" selected>${label}</option>`
    : html`<option value="${value}">${label}</option>`;
}
