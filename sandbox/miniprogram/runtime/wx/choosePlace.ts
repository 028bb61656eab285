import { ask } from '../phone/ask.ts';
import { phone } from '../phone/phone.ts';
import { WxFailure } from './callbackApi.ts';

/**
 * WeChat's map with the place under the pin; the person takes it or goes back.
 * @throws WxFailure `cancel`, or `auth deny` where the place is refused
 */
export async function choosePlace(): Promise<Record<string, unknown>> {
  await phone.privacy.require('chooseLocation');
  if (phone.denied.includes('scope.userLocation')) throw new WxFailure('auth deny');
  const { latitude, longitude } = phone.location;
  const place = { name: '所选地点', address: '所选地址', latitude, longitude };
  const text = `${place.name}\n${place.address}\n${latitude}，${longitude}`;
  if ((await ask({ title: '地图选点', text })) === false) throw new WxFailure('cancel');
  return place;
}
