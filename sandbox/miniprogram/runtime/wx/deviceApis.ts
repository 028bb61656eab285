import { ask } from '../phone/ask.ts';
import { phone } from '../phone/phone.ts';
import { callbackApi, WxFailure } from './callbackApi.ts';
import { choosePlace } from './choosePlace.ts';
import { takeMoney } from './takeMoney.ts';

const nothing = () => undefined;

/** Place, camera for codes, calls, clipboard. */
export function deviceApis(): Record<string, unknown> {
  const place = (name: string) =>
    callbackApi(name, async () => {
      await phone.privacy.require(name);
      if (phone.denied.includes('scope.userLocation')) throw new WxFailure('auth deny');
      return {
        ...phone.location,
        accuracy: 30,
        speed: -1,
        altitude: 0,
        verticalAccuracy: 0,
        horizontalAccuracy: 30,
      };
    });
  return {
    getLocation: place('getLocation'),
    getFuzzyLocation: place('getFuzzyLocation'),
    chooseLocation: callbackApi('chooseLocation', choosePlace),
    openLocation: callbackApi('openLocation', ({ name }) => phone.note(`地图 ${name ?? ''}`)),
    scanCode: callbackApi('scanCode', async () => {
      const ready = phone.nextScan;
      phone.nextScan = '';
      const result =
        ready || (await ask({ title: '扫一扫', ok: '扫描', field: { placeholder: '二维码的内容' } }));
      if (!result || result === true) throw new WxFailure('cancel');
      return { result, scanType: 'QR_CODE', charSet: 'UTF-8', path: '' };
    }),
    makePhoneCall: callbackApi('makePhoneCall', ({ phoneNumber }) => phone.note(`拨打 ${phoneNumber}`)),
    setClipboardData: callbackApi('setClipboardData', ({ data }) => {
      phone.clipboard = String(data);
    }),
    getClipboardData: callbackApi('getClipboardData', () => ({ data: phone.clipboard })),
    vibrateShort: callbackApi('vibrateShort', nothing),
    vibrateLong: callbackApi('vibrateLong', nothing),
    setKeepScreenOn: callbackApi('setKeepScreenOn', nothing),
    setScreenBrightness: callbackApi('setScreenBrightness', nothing),
    getScreenBrightness: callbackApi('getScreenBrightness', () => ({ value: 0.5 })),
    setVisualEffectOnCapture: callbackApi('setVisualEffectOnCapture', nothing),
    requestMerchantTransfer: callbackApi('requestMerchantTransfer', takeMoney),
    navigateToMiniProgram: callbackApi('navigateToMiniProgram', ({ appId }) => phone.note(`小程序 ${appId}`)),
  };
}
