import type { Profiler } from 'node:inspector';

/** Share of the time by place, greatest first. */
export type Shares = readonly (readonly [place: string, share: number])[];

/** Where a process spent its busy time. */
export interface ProfileSummary {
  /** Share of the wall time in which the thread worked. */
  readonly busy: number;
  /** By npm package, by folder of ours, or by part of Node. Self time, as shares of the busy time. */
  readonly packages: Shares;
  readonly functions: Shares;
  /** With everything that it called, for the functions of ours. Recursion is counted once. */
  readonly inclusive: Shares;
}

const idle = new Set(['(idle)', '(program)', '(root)']);

/** Names a frame by its file below the checkout. No lines: those of ours are of the code that tsx made. */
function nameOf({ functionName, url }: Profiler.ProfileNode['callFrame'], root: string): string {
  const place = url.replace('file://', '').replace(`${root}/`, '').replaceAll('node_modules/', '');
  return `${functionName || '(anonymous)'}  ${place}`;
}

/** The npm package, the folder of ours (two levels), or the part of Node that a frame belongs to. */
function packageOf({ functionName, url }: Profiler.ProfileNode['callFrame'], root: string): string {
  // The last one: a package may bring its own copy of another.
  const inModules = /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(url);
  if (inModules?.[1]) return inModules[1];
  if (url.startsWith('node:')) return url.split('/').slice(0, 2).join('/');
  const path = url.replace('file://', '').replace(`${root}/`, '');
  return path ? path.split('/').slice(0, 2).join('/') : functionName;
}

const sorted = (times: Map<string, number>, whole: number): Shares =>
  [...times].map(([place, time]) => [place, time / whole] as const).sort((a, b) => b[1] - a[1]);

/** @param root the checkout */
export function readProfile(profile: Profiler.Profile, root: string): ProfileSummary {
  const self = new Map<number, number>();
  const { samples = [], timeDeltas = [], nodes } = profile;
  samples.forEach((id, index) => {
    self.set(id, (self.get(id) ?? 0) + Math.max(0, timeDeltas[index] ?? 0));
  });
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const packages = new Map<string, number>();
  const functions = new Map<string, number>();
  const inclusive = new Map<string, number>();
  const add = (to: Map<string, number>, key: string, time: number) =>
    void to.set(key, (to.get(key) ?? 0) + time);
  let busy = 0;
  let all = 0;

  const visit = (id: number, callers: ReadonlySet<string>): void => {
    const node = byId.get(id);
    if (!node) return;
    const time = self.get(id) ?? 0;
    const { callFrame } = node;
    all += time;
    const name = nameOf(callFrame, root);
    const ours = callFrame.url.startsWith(`file://${root}/`) && !callFrame.url.includes('node_modules');
    const chain = ours && !callers.has(name) ? new Set([...callers, name]) : callers;
    if (!idle.has(callFrame.functionName)) {
      busy += time;
      add(packages, packageOf(callFrame, root), time);
      add(functions, name, time);
      for (const caller of chain) add(inclusive, caller, time);
    }
    for (const child of node.children ?? []) visit(child, chain);
  };
  const [first] = nodes;
  if (first) visit(first.id, new Set());
  return {
    busy: busy / Math.max(all, 1),
    packages: sorted(packages, busy),
    functions: sorted(functions, busy),
    inclusive: sorted(inclusive, busy),
  };
}
