import { shoot } from './browser.ts';
import type { Mini } from './miniProgram.ts';

/** Answers the offer of notices on this page in every way, the last time with yes: refused, switched off in WeChat, granted. */
export async function answerOffer(mini: Mini): Promise<void> {
  const says = (text: string) => mini.screen().getByText(text).first().waitFor();
  const offer = mini
    .screen()
    .getByRole('button', { name: /^(接收下一次|长期接收)通知/ })
    .first();
  await offer.click();
  await mini.page.getByTestId('wx-modal').waitFor();
  await shoot(mini.page, 'mini-sup-15-subscribe');
  await mini.page.getByTestId('wx-cancel').click();
  await says('没有订阅。');
  await mini.page.evaluate("void __phone.denied.push('subscriptions')");
  await offer.click();
  await says('没有订阅成功');
  await mini.page.evaluate('void (__phone.denied.length = 0)');
  await offer.click();
  await mini.page.getByTestId('wx-ok').click();
  await says('已订阅。');
}
