import { pages } from '../pages/pages.ts';

interface Instance {
  createSelectorQuery(): unknown;
  createIntersectionObserver(options?: object): unknown;
}

/** Questions about elements of the visible page; inside a component `this.createSelectorQuery()` asks. */
export function selectorApis(): Record<string, unknown> {
  const page = () => pages().stack().at(-1) as Instance;
  return {
    createSelectorQuery: () => page().createSelectorQuery(),
    createIntersectionObserver: (component: Instance | null, options?: object) =>
      (component ?? page()).createIntersectionObserver(options),
  };
}
