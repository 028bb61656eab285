import { phone } from '../phone/phone.ts';
import { WxFailure } from './callbackApi.ts';

/**
 * Asks WeChat's side, the simulator that serves this page, about this phone.
 * @throws WxFailure without a simulator, or with its answer
 */
export async function simulator<T>(method: 'GET' | 'POST', path: string, body?: unknown): Promise<T> {
  if (phone.network === 'none') throw new WxFailure('网络不可用');
  if (!phone.openid) throw new WxFailure('no simulator: open the page with ?openid=');
  const init = body === undefined ? { method } : { method, body: JSON.stringify(body) };
  const response = await fetch(`/phones/${phone.openid}${path}`, init);
  const answer = (await response.json()) as { errors?: { path: string; message: string }[] };
  if (!response.ok)
    throw new WxFailure((answer.errors ?? []).map(({ message }) => message).join('; '), { errCode: 20001 });
  return answer as T;
}
