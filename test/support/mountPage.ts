import { join } from 'node:path';
import { templateCode } from '../../sandbox/miniprogram/build/compileTemplates.ts';
import { miniprogramRoot } from '../../sandbox/miniprogram/build/miniprogramRoot.ts';
import { readUnits } from '../../sandbox/miniprogram/build/readSources.ts';

/** An element of the mounted page. */
export interface Found {
  text(): string;
  attribute(name: string): string | null;
  value(): string;
  tap(): void;
  input(text: string): void;
}

/** What an answer of the API is in a test: a body, or a status with a body, or what makes one of the data sent. */
export type Answer = unknown | ((data: unknown) => unknown);

/** How to mount. */
export interface MountOptions {
  /** `id=1&x=2`, for pages. */
  query?: string;
  /** Values of properties, for components. */
  properties?: Record<string, unknown>;
  /** Events of a component to keep. */
  events?: readonly string[];
  /** Answers by `GET /api/mini/me`; what is not here answers 404. */
  answers?: Record<string, Answer>;
  /** Takes the place of APIs of `wx`; each gets its options and gives the result. */
  wx?: Record<string, (options: Record<string, unknown>) => unknown>;
  font?: 'normal' | 'large' | 'largest';
  /** Another mini program than ours. */
  root?: string;
}

/** A page or component in jsdom; the file of the test begins with `// @vitest-environment jsdom`. */
export interface Mounted {
  text(): string;
  html(): string;
  /** Elements by selector: own components and built-ins are `wx-*`. */
  all(selector: string): Found[];
  /** The first one. @throws Error with the page when there is none */
  find(selector: string): Found;
  instance: Record<string, unknown> & { data: Record<string, unknown> };
  /** Calls to the server, oldest first. */
  requests: { method: string; path: string; data: unknown }[];
  /** Ways to other pages: `navigateTo /pages/a/a?x=1`. */
  routes: string[];
  /** Events of a component, as asked for. */
  heard: { name: string; detail: unknown }[];
  /** The phone: `network`, `denied`, `nextFiles` … as in runtime/phone/phone.ts. */
  phone: Record<string, unknown>;
  /** Lets everything that was started come to rest. */
  settle(): Promise<void>;
}

type Runtime = {
  mount(
    program: object,
    path: string,
    options: object,
  ): Promise<Omit<Mounted, 'find' | 'requests' | 'routes' | 'settle'>>;
};

const runtimeFile = join(miniprogramRoot, '..', 'sandbox', 'miniprogram', 'runtime', 'mount.ts');

/** Mounts a page (`pages/home/home`) or component with the runtime that Chromium uses. */
export async function mountPage(path: string, options: MountOptions = {}): Promise<Mounted> {
  const { root = miniprogramRoot, query = '', font = 'normal', events = [], properties } = options;
  const kind = path.startsWith('components/') || properties ? 'component' : 'page';
  const units = readUnits(root, [path], kind);
  const templates = new Function(`return ${templateCode(root, units)}`)() as object;
  const requests: Mounted['requests'] = [];
  const routes: string[] = [];
  Object.assign(globalThis, {
    __wxMock: { ...wayMocks(routes), request: answering(options, requests), ...options.wx },
  });
  stubBrowser();
  // The runtime knows the DOM and this project does not: its types end here.
  const { mount } = (await import(runtimeFile)) as Runtime;
  const program = {
    app: { pages: [path], window: {} },
    units: Object.fromEntries(units.map((unit) => [unit.path, { kind: unit.kind, config: unit.config }])),
    sheets: {},
    templates,
    scripts: Object.fromEntries(units.map(({ path: unit, script }) => [unit, () => loaded(script)])),
  };
  const mounted = await mount(program, path, { query, font, events });
  if (properties) (mounted.instance.setData as (values: object) => void).call(mounted.instance, properties);
  await settle();
  return {
    ...mounted,
    ...{ requests, routes, settle },
    find(selector) {
      const [first] = mounted.all(selector);
      if (!first) throw new Error(`no ${selector} in\n${mounted.html()}`);
      return first;
    },
  };
}

let version = 0;

/** A page registers itself when its script runs, so it runs anew for every mount. */
function loaded(script: string): Promise<unknown> {
  version += 1;
  return import(`${script}?mount=${version}`);
}

function answering({ answers = {} }: MountOptions, requests: Mounted['requests']) {
  return ({ url, method = 'GET', data }: Record<string, unknown>) => {
    const address = new URL(String(url));
    requests.push({ method: String(method), path: address.pathname + address.search, data });
    const known =
      answers[`${method} ${address.pathname}${address.search}`] ?? answers[`${method} ${address.pathname}`];
    const answer = typeof known === 'function' ? known(data) : known;
    const header = {};
    if (answer === undefined) {
      return { statusCode: 404, header, data: { error: { code: 'not-found', message: '没有这一项。' } } };
    }
    const { status, body } = answer as { status?: number; body?: unknown };
    return typeof status === 'number' && body !== undefined
      ? { statusCode: status, header, data: body }
      : { statusCode: 200, header, data: answer };
  };
}

function wayMocks(routes: string[]) {
  const way =
    (name: string) =>
    ({ url = '' }: Record<string, unknown>) =>
      void routes.push(`${name} ${url}`.trim());
  const names = ['navigateTo', 'redirectTo', 'reLaunch', 'switchTab', 'navigateBack'];
  return { login: () => ({ code: 'code' }), ...Object.fromEntries(names.map((name) => [name, way(name)])) };
}

/** What jsdom has not. */
function stubBrowser(): void {
  const observer = class {
    observe() {}
    unobserve() {}
    disconnect() {}
  };
  const missing = {
    IntersectionObserver: observer,
    ResizeObserver: observer,
    matchMedia: () => ({ matches: false }),
  };
  for (const [name, value] of Object.entries(missing)) {
    if (!(name in globalThis)) Object.assign(globalThis, { [name]: value });
  }
}

async function settle(): Promise<void> {
  for (let round = 0; round < 5; round += 1) await new Promise((resolve) => setTimeout(resolve));
}
