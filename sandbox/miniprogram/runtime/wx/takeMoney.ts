import { phone } from '../phone/phone.ts';
import { sheet } from '../phone/sheet.ts';
import { type Options, WxFailure } from './callbackApi.ts';
import { simulator } from './simulator.ts';

interface TransferSheet {
  payer: string;
  amountFen: number;
  remark: string;
  perception: string;
}

const wanted = ['mchId', 'appId', 'package'] as const;

/**
 * `wx.requestMerchantTransfer`: WeChat's own sheet, in which the person takes the money or not. Success means that
 * the person confirmed; whether the money arrived only WeChat Pay's answer says.
 * Source: pay.weixin.qq.com/doc/v3/merchant/4012716430; the texts of failures are not confirmed.
 * @throws WxFailure
 */
export async function takeMoney(options: Options): Promise<void> {
  const missing = wanted.filter((name) => typeof options[name] !== 'string' || options[name] === '');
  if (missing.length > 0) throw new WxFailure(`parameter error: ${missing.join(', ')}`);
  const { mchId, appId, package: packageInfo } = options;
  const request = { mchId, appId, package: packageInfo };
  const transfer = await simulator<TransferSheet>('POST', '/transfers/open', request);
  if (!(await confirmed(transfer))) throw new WxFailure('cancel');
  await simulator('POST', '/transfers/confirm', request);
  phone.note(`收款 ¥${yuan(transfer.amountFen)}`);
}

function confirmed(transfer: TransferSheet): Promise<boolean> {
  return new Promise((resolve) => {
    const { body, close, button } = sheet('transfer-sheet', '微信支付确认收款');
    const amount = line('strong', `¥${yuan(transfer.amountFen)}`);
    amount.dataset.testid = 'transfer-amount';
    const payer = line('p', `${transfer.payer} 向你转账`);
    const why = line('p', [transfer.perception, transfer.remark].filter(Boolean).join(' · '));
    body.append(payer, amount, why);
    const answer = (value: boolean) => () => {
      close();
      resolve(value);
    };
    button('关闭', 'transfer-close', answer(false));
    button('收款', 'transfer-confirm', answer(true));
  });
}

function line(tag: string, textContent: string): HTMLElement {
  return Object.assign(document.createElement(tag), { textContent });
}

const yuan = (fen: number) => (fen / 100).toFixed(2);
