/** How something that a page reads stands; `page-state` shows it. */
export interface Loadable {
  state: 'loading' | 'ready' | 'empty' | 'error';
  /** What went wrong, for the person. */
  problem: string;
}

export const loading: Loadable = { state: 'loading', problem: '' };
export const ready: Loadable = { state: 'ready', problem: '' };
export const empty: Loadable = { state: 'empty', problem: '' };

/** What to show after a failure. */
export function failedWith(error: unknown): Loadable {
  const message = error instanceof Error && error.message ? error.message : '没有打开，请重试。';
  return { state: 'error', problem: message };
}
