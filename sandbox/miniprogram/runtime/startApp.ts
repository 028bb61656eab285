import { pages } from './pages/pages.ts';
import { readUrl } from './pages/readUrl.ts';
import { phone } from './phone/phone.ts';
import type { Program } from './program.ts';
import type { Space } from './space.ts';

type AppInstance = Record<string, unknown>;

/** Runs `app.ts` and its life: launch, background, foreground. */
export function startApp(
  space: Pick<Space, 'register'>,
  { runApp }: Pick<Program, 'runApp'>,
  path: string,
): { launch(): void; ran: unknown } {
  let app: AppInstance = {};
  Object.assign(globalThis, {
    App: (definition: AppInstance) => {
      app = { ...definition };
    },
    getApp: () => app,
  });
  const ran = space.register('app', runApp);
  const call = (method: string, ...args: unknown[]) => {
    const found = app[method];
    if (typeof found === 'function') found.apply(app, args);
  };
  const options = { ...readUrl(path), scene: 1001, shareTicket: '', referrerInfo: {} };
  phone.onBackground = () => {
    pages().background();
    call('onHide');
  };
  phone.onForeground = () => {
    call('onShow', options);
    pages().foreground();
  };
  addEventListener('unhandledrejection', (event) => call('onUnhandledRejection', event));
  return {
    ran,
    launch() {
      call('onLaunch', options);
      call('onShow', options);
    },
  };
}
