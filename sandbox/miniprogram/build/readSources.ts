import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

/** One page or component: the four files that carry its name. */
export interface Unit {
  /** Without ending, from the root of the mini program: `pages/home/home`. */
  path: string;
  kind: 'page' | 'component';
  /** Its JSON with `usingComponents` resolved to paths of units, with a slash before them. */
  config: { usingComponents: Record<string, string>; [field: string]: unknown };
  /** Absolute path of the script. */
  script: string;
  wxml: string;
  /** Style sheet with imports inlined; empty when there is none. */
  wxss: string;
}

/** A mini program as it is on disk. */
export interface Sources {
  root: string;
  app: { pages: string[]; window: Record<string, unknown>; [field: string]: unknown };
  /** Absolute path of the script of the app. */
  appScript: string;
  appWxss: string;
  /** Pages and every component that they reach, components after those that use them. */
  units: Unit[];
}

/**
 * Reads app.json, its pages (of subpackages too) and every component that they reach.
 * @throws Error with the file that is missing and who wants it
 */
export function readSources(root: string): Sources {
  const app = readJson(join(root, 'app.json')) as Sources['app'] & {
    subpackages?: { root: string; pages: string[] }[];
  };
  const pages = [
    ...app.pages,
    ...(app.subpackages ?? []).flatMap((one) => one.pages.map((page) => posix.join(one.root, page))),
  ];
  return {
    root,
    app: { ...app, pages, window: app.window ?? {} },
    appScript: scriptOf(root, 'app', 'app.json'),
    appWxss: readWxss(root, 'app.wxss'),
    units: readUnits(root, pages, 'page'),
  };
}

/** Reads pages or components and every component that they reach; those of app.json are known everywhere. */
export function readUnits(root: string, paths: readonly string[], kind: Unit['kind']): Unit[] {
  const { usingComponents = {} } = readJson(join(root, 'app.json'));
  const shared = resolveAll('', usingComponents as Record<string, string>);
  const units = new Map<string, Unit>();
  const waiting = paths.map((path) => ({ path, kind, wantedBy: 'app.json' }));
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const { path, kind: its, wantedBy } = next;
    if (units.has(path)) continue;
    const unit = readUnit(root, path, its, wantedBy, shared);
    units.set(path, unit);
    for (const used of Object.values(unit.config.usingComponents)) {
      waiting.push({ path: used.slice(1), kind: 'component', wantedBy: path });
    }
  }
  return [...units.values()];
}

function readUnit(
  root: string,
  path: string,
  kind: Unit['kind'],
  wantedBy: string,
  shared: Record<string, string>,
): Unit {
  const file = join(root, path);
  if (!existsSync(`${file}.wxml`)) throw new Error(`${path}.wxml is missing; ${wantedBy} names it`);
  const json = existsSync(`${file}.json`) ? readJson(`${file}.json`) : {};
  const own = resolveAll(path, (json.usingComponents ?? {}) as Record<string, string>);
  return {
    ...{ path, kind },
    config: { ...json, usingComponents: { ...shared, ...own } },
    script: scriptOf(root, path, wantedBy),
    wxml: readFileSync(`${file}.wxml`, 'utf8'),
    wxss: readWxss(root, `${path}.wxss`),
  };
}

function scriptOf(root: string, path: string, wantedBy: string): string {
  const script = ['.ts', '.js'].map((end) => join(root, path) + end).find((file) => existsSync(file));
  if (!script) throw new Error(`${path}.ts is missing; ${wantedBy} names it`);
  return script;
}

function resolveAll(from: string, using: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(using).map(([name, to]) => [name, `/${resolvePath(from, to)}`]));
}

/** A path inside the mini program, as WXML, JSON and WXSS write them: from the root or from the file. */
export function resolvePath(from: string, to: string): string {
  return to.startsWith('/') ? to.slice(1) : posix.join(posix.dirname(from), to);
}

/** A style sheet with its imports in their place, each once. */
function readWxss(root: string, path: string, seen = new Set<string>()): string {
  const file = join(root, path);
  if (seen.has(path) || !existsSync(file)) return '';
  seen.add(path);
  return readFileSync(file, 'utf8').replace(/@import\s+["']([^"']+)["']\s*;/g, (_whole, to: string) => {
    const target = resolvePath(path, to);
    if (!existsSync(join(root, target))) throw new Error(`${target} is missing; ${path} imports it`);
    return readWxss(root, target, seen);
  });
}

function readJson(file: string): Record<string, unknown> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  } catch (problem) {
    throw new Error(`${file}: ${problem instanceof Error ? problem.message : String(problem)}`);
  }
}
