import { type Html, html } from './html.ts';
import { layout } from './layout.ts';

/** What somebody sees who scans the code for checking in with the camera of WeChat instead of the mini program. */
export function checkInPage(): Html {
  return layout({
    title: '活动签到',
    body: html`<section class="card"><p>请打开小程序，点“培训和会议”里的“扫码签到”，再扫这个码。</p></section>`,
  });
}
