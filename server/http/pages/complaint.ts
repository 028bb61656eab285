import type { Problem } from '../../domain/errors.ts';
import { fieldOf } from '../../forms/engine/index.ts';
import type { ComplaintLinkView } from '../../queries/complaints/getComplaintLink.ts';
import { askedFields, control, type Kept, type Typed } from './complaintFields.ts';
import { type Html, html } from './html.ts';
import { layout } from './layout.ts';

const title = '机构反映监督员';

/** What was typed and kept before, and what is wrong with it. */
export interface ComplaintDraft {
  typed: Typed;
  kept: Kept;
  problems: readonly Problem[];
}

const blank: ComplaintDraft = { typed: {}, kept: {}, problems: [] };

/** The page that a link opens: the form while it is open, afterwards the number and the class of the result. */
export function complaintPage(view: ComplaintLinkView, draft: ComplaintDraft = blank): Html {
  const { state, filed, definition } = view;
  if (state === 'open' && definition) return formPage(view, draft);
  if (!filed) {
    return layout({ title, body: html`<p>链接已过期。如仍需反映，请向医保部门要新的链接。</p>` });
  }
  const document = filed.awaitsDocument && definition ? fieldOf(definition, 'signedDocument') : undefined;
  const body = html`
<div class="card">
<p class="good">${filed.state}</p>
<p>${filed.text}</p>
<dl><dt>编号</dt><dd>${filed.no}</dd></dl>
</div>
${
  document &&
  html`${problemCard(draft.problems)}<form method="post" enctype="multipart/form-data">${control(document, {}, {})}
<button type="submit">提交书面材料</button></form>`
}`;
  return layout({ title, body });
}

function formPage(
  { institution, bureau, expiresOn, definition }: ComplaintLinkView,
  draft: ComplaintDraft,
): Html {
  const { typed, kept, problems } = draft;
  const body = html`
<div class="card">
<p>${institution}可以在这里向${bureau}反映社会监督员违反规定的情况。联系人和在场人员的信息不会告诉监督员。</p>
<dl><dt>最迟</dt><dd>${expiresOn}</dd></dl>
</div>
${problemCard(problems)}
<form method="post" enctype="multipart/form-data">
${definition ? askedFields(definition).map((field) => control(field, typed, kept)) : ''}
<p class="small">每次提交的文件合计不超过 40 MB；大的文件可以分几次，先提交一次，已收到的会保留。</p>
<button type="submit">提交</button>
</form>`;
  return layout({ title, body });
}

function problemCard(problems: readonly Problem[]): Html | false {
  return (
    problems.length > 0 &&
    html`<div class="card bad" role="alert">${problems.map(({ message }) => html`<p>${message}</p>`)}</div>`
  );
}
