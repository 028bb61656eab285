import { pages } from '../pages/pages.ts';
import { callbackApi, type Options } from './callbackApi.ts';

/** The ways between pages. */
export function routeApis(): Record<string, unknown> {
  const url = ({ url }: Options) => String(url);
  return {
    navigateTo: callbackApi('navigateTo', (options) => ({
      eventChannel: pages().navigateTo(url(options), (options.events ?? {}) as Record<string, () => void>),
    })),
    redirectTo: callbackApi('redirectTo', (options) => pages().redirectTo(url(options))),
    reLaunch: callbackApi('reLaunch', (options) => pages().reLaunch(url(options))),
    switchTab: callbackApi('switchTab', (options) => pages().reLaunch(url(options))),
    navigateBack: callbackApi('navigateBack', ({ delta = 1 }) => pages().navigateBack(Number(delta))),
    exitMiniProgram: callbackApi('exitMiniProgram', () => undefined),
  };
}
