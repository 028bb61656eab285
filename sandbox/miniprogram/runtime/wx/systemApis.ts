import { phone } from '../phone/phone.ts';
import { callbackApi } from './callbackApi.ts';

const nothing = () => undefined;

/** The phone, the version and its updates. */
export function systemApis(): Record<string, unknown> {
  const app = () => ({
    SDKVersion: '3.8.12',
    version: '8.0.60',
    language: 'zh_CN',
    theme: 'light',
    enableDebug: false,
    fontSizeSetting: phone.fontSize,
    fontSizeScaleFactor: phone.fontSize / 16,
    host: { env: 'WeChat' },
  });
  const screen = () => ({
    pixelRatio: devicePixelRatio,
    screenWidth: innerWidth,
    screenHeight: innerHeight,
    windowWidth: innerWidth,
    windowHeight: innerHeight - 44,
    statusBarHeight: 0,
    screenTop: 44,
    safeArea: {
      left: 0,
      top: 0,
      right: innerWidth,
      bottom: innerHeight,
      width: innerWidth,
      height: innerHeight,
    },
  });
  const device = () => ({
    platform: 'devtools',
    brand: 'web',
    model: 'web',
    system: 'web',
    benchmarkLevel: 50,
  });
  const system = () => ({
    bluetoothEnabled: false,
    locationEnabled: true,
    wifiEnabled: true,
    deviceOrientation: 'portrait',
  });
  const everything = () => ({ ...app(), ...screen(), ...device(), ...system() });
  return {
    getAppBaseInfo: app,
    getWindowInfo: screen,
    getDeviceInfo: device,
    getSystemSetting: system,
    getSystemInfoSync: everything,
    getSystemInfo: callbackApi('getSystemInfo', everything),
    getAppAuthorizeSetting: () => ({ locationAuthorized: 'authorized', cameraAuthorized: 'authorized' }),
    getLaunchOptionsSync: () => ({ path: '', query: {}, scene: 1001, referrerInfo: {} }),
    getEnterOptionsSync: () => ({ path: '', query: {}, scene: 1001, referrerInfo: {} }),
    getMenuButtonBoundingClientRect: () => ({
      width: 44,
      height: 44,
      top: 0,
      right: innerWidth,
      bottom: 44,
      left: innerWidth - 44,
    }),
    getUpdateManager: () => ({
      onCheckForUpdate: (listener: (result: { hasUpdate: boolean }) => void) =>
        queueMicrotask(() => listener({ hasUpdate: false })),
      onUpdateReady: nothing,
      onUpdateFailed: nothing,
      applyUpdate: nothing,
    }),
    onError: nothing,
    onUnhandledRejection: nothing,
    onThemeChange: nothing,
    onMemoryWarning: nothing,
    getRealtimeLogManager: () => ({
      info: nothing,
      warn: nothing,
      error: nothing,
      setFilterMsg: nothing,
      addFilterMsg: nothing,
    }),
    reportEvent: nothing,
    getPerformance: () => performance,
  };
}
