import type { Frame } from '../phone/frame.ts';
import { phone, type Shared, type ShareRequest } from '../phone/phone.ts';
import type { Program } from '../program.ts';
import type { Space } from '../space.ts';
import { createChannel } from './channel.ts';
import type { Pages } from './pages.ts';
import { type PageUrl, readUrl } from './readUrl.ts';

/** WeChat opens no more pages on top of each other. */
const deepest = 10;
/** How near to its end a page counts as scrolled through; px. */
const nearEnd = 50;

type Instance = Record<string, unknown> & { route: string; options: Record<string, string> };

interface Open {
  path: string;
  instance: Instance;
  element: HTMLElement;
  lifetime(name: 'show' | 'hide'): void;
  release(): void;
}

/** Opens, shows, hides and closes pages as WeChat does. */
export function createPageStack(space: Space, program: Pick<Program, 'app' | 'units'>, frame: Frame): Pages {
  const open: Open[] = [];
  const top = () => open.at(-1);
  const config = (path: string) => ({ ...program.app.window, ...program.units[path]?.config });

  function call(page: Open | undefined, method: string, ...args: unknown[]): unknown {
    const found = page?.instance[method];
    return typeof found === 'function' ? found.apply(page?.instance, args) : undefined;
  }
  function show(page: Open | undefined) {
    if (!page) return;
    page.element.hidden = false;
    const { navigationBarTitleText, navigationBarTextStyle, navigationBarBackgroundColor } = config(
      page.path,
    );
    frame.setTitle(String(page.instance.__title ?? navigationBarTitleText ?? ''));
    frame.setColors(
      String(navigationBarTextStyle ?? 'white'),
      String(navigationBarBackgroundColor ?? '#000'),
    );
    frame.setBack(open.length > 1);
    call(page, 'onShow');
    page.lifetime('show');
  }
  function hide(page: Open | undefined) {
    if (!page) return;
    call(page, 'onHide');
    page.lifetime('hide');
    page.element.hidden = true;
  }
  function close(page: Open | undefined) {
    if (!page) return;
    call(page, 'onUnload');
    page.release();
    page.element.remove();
  }
  /** Before anything is hidden or closed. @throws when there is no such page */
  function find(url: string): PageUrl {
    const found = readUrl(url, top()?.path);
    if (program.units[found.path]?.kind !== 'page') throw new Error(`page "${found.path}" is not found`);
    return found;
  }
  function push({ path, query }: PageUrl, channel?: unknown) {
    const search = new URLSearchParams(query).toString();
    const root = space.createRoot(search ? `${path}?${search}` : path, path);
    const instance = Object.assign(root.instance as Instance, { route: path, options: query });
    if (channel) Object.assign(instance, { getOpenerEventChannel: () => channel });
    const page: Open = { ...root, path, instance };
    page.element.setAttribute('is', path);
    page.element.tabIndex = 0;
    followScroll(
      page.element,
      () => call(page, 'onReachBottom'),
      (scrollTop) => call(page, 'onPageScroll', { scrollTop }),
    );
    open.push(page);
    call(page, 'onLoad', query);
    root.attach(frame.stage);
    show(page);
    call(page, 'onReady');
  }

  phone.onShare = (request: ShareRequest) => call(top(), 'onShareAppMessage', request) as Shared | undefined;
  phone.onPullDown = () => void call(top(), 'onPullDownRefresh');
  return {
    navigateTo(url, events = {}) {
      if (open.length >= deepest) throw new Error('webview count limit exceed');
      const wanted = find(url);
      const channel = createChannel();
      for (const [name, listener] of Object.entries(events)) channel.opener.on(name, listener);
      hide(top());
      push(wanted, channel.opened);
      return channel.opener;
    },
    redirectTo(url) {
      const wanted = find(url);
      close(open.pop());
      push(wanted);
    },
    reLaunch(url) {
      const wanted = find(url);
      while (open.length > 0) close(open.pop());
      push(wanted);
    },
    navigateBack(delta = 1) {
      if (open.length <= 1) return;
      for (let left = Math.min(delta, open.length - 1); left > 0; left -= 1) close(open.pop());
      show(top());
    },
    setTitle(text) {
      Object.assign(top()?.instance ?? {}, { __title: text });
      frame.setTitle(text);
    },
    setColors: frame.setColors,
    background() {
      call(top(), 'onHide');
      top()?.lifetime('hide');
    },
    foreground() {
      call(top(), 'onShow');
      top()?.lifetime('show');
    },
    stack: () => open.map(({ instance }) => instance),
  };
}

function followScroll(element: HTMLElement, reached: () => void, scrolled: (top: number) => void) {
  let low = false;
  element.addEventListener('scroll', () => {
    const near = element.scrollHeight - element.scrollTop - element.clientHeight <= nearEnd;
    if (near && !low) reached();
    low = near;
    scrolled(element.scrollTop);
  });
}
