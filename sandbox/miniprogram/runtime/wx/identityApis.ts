import { ask } from '../phone/ask.ts';
import { phone } from '../phone/phone.ts';
import { callbackApi, type Options, WxFailure } from './callbackApi.ts';
import { simulator } from './simulator.ts';

/** Who the person is, and what the person allows. */
export function identityApis(): Record<string, unknown> {
  return {
    login: callbackApi('login', async () => {
      const { code } = await simulator<{ code: string }>('POST', '/login', {});
      return { code };
    }),
    checkSession: callbackApi('checkSession', () => undefined),
    requestSubscribeMessage: callbackApi('requestSubscribeMessage', subscribe),
    getPrivacySetting: callbackApi('getPrivacySetting', () => ({
      needAuthorization: !phone.privacy.agreed(),
      privacyContractName: '《小程序隐私保护指引》',
    })),
    requirePrivacyAuthorize: callbackApi('requirePrivacyAuthorize', () =>
      phone.privacy.require('requirePrivacyAuthorize'),
    ),
    onNeedPrivacyAuthorization: (listener: Parameters<typeof phone.privacy.listen>[0]) =>
      phone.privacy.listen(listener),
    openPrivacyContract: callbackApi('openPrivacyContract', () => phone.note('隐私保护指引')),
    getSetting: callbackApi('getSetting', () => ({
      authSetting: Object.fromEntries(phone.denied.map((scope) => [scope, false])),
      subscriptionsSetting: { mainSwitch: true },
    })),
    openSetting: callbackApi('openSetting', () => {
      phone.note('设置');
      return { authSetting: {} };
    }),
    authorize: callbackApi('authorize', ({ scope }) => {
      if (phone.denied.includes(String(scope))) throw new WxFailure('auth deny');
    }),
    getAccountInfoSync: () => ({
      miniProgram: { appId: 'touristappid', envVersion: 'develop', version: '' },
    }),
  };
}

/** The popup of subscription messages: what is accepted there is a grant in the simulator's ledger. */
async function subscribe({ tmplIds }: Options) {
  const ids = (tmplIds ?? []) as string[];
  if (ids.length === 0 || ids.length > 5)
    throw new WxFailure('TmplIds count is over the max bounds', { errCode: 20003 });
  const known = await simulator<{ templateId: string; title: string }[]>('GET', '/subscriptions');
  const titles = ids.map((id) => known.find(({ templateId }) => templateId === id)?.title ?? id);
  const accepted = await ask({
    title: '允许发送以下消息？',
    text: titles.join('\n'),
    ok: '允许',
    cancel: '拒绝',
  });
  const status = accepted === false ? 'reject' : 'accept';
  const items = ids.map((templateId) => ({ templateId, status }));
  await simulator('POST', '/subscriptions', { via: 'popup', popupScene: 0, items });
  return Object.fromEntries(ids.map((id) => [id, status]));
}
