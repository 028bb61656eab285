import { pages } from '../pages/pages.ts';
import type { Builtin } from './builtin.ts';

/** A link to another page. */
export const navigator: Builtin = {
  name: 'navigator',
  properties: { url: '', openType: 'navigate', delta: 1, target: 'self' },
  setUp({ element, get }) {
    element.setAttribute('role', 'link');
    element.tabIndex = 0;
    element.addEventListener('click', () => {
      const url = String(get('url') ?? '');
      const ways: Record<string, () => void> = {
        navigate: () => pages().navigateTo(url),
        redirect: () => pages().redirectTo(url),
        reLaunch: () => pages().reLaunch(url),
        switchTab: () => pages().reLaunch(url),
        navigateBack: () => pages().navigateBack(Number(get('delta'))),
      };
      const way = ways[String(get('openType'))];
      if (!way) throw new Error(`navigator open-type="${String(get('openType'))}" is not in the web runtime`);
      way();
    });
    return {};
  },
};
