import { ApiError, mayPass } from '../api/apiError';

/** How something that a page reads stands; `page-state` shows it. */
export interface Loadable {
  state: 'loading' | 'ready' | 'empty' | 'error';
  /** What went wrong, for the person. */
  problem: string;
  /** The code of a refusal: some lead to another page. */
  code: string;
}

export const loading: Loadable = { state: 'loading', problem: '', code: '' };
export const ready: Loadable = { state: 'ready', problem: '', code: '' };
export const empty: Loadable = { state: 'empty', problem: '', code: '' };

/** What to show after a failure. */
export function failedWith(error: unknown): Loadable {
  const message = error instanceof Error && error.message ? error.message : '没有打开，请重试。';
  return { state: 'error', problem: message, code: error instanceof ApiError ? error.code : '' };
}

/**
 * What to show after a failure where something kept is shown already: that goes on while there is no network, and not when the
 * server refuses it.
 */
export function failedOver(shown: Loadable['state'], error: unknown): Partial<Loadable> {
  const isRefusal = error instanceof ApiError && !mayPass(error);
  return shown === 'ready' && !isRefusal ? {} : failedWith(error);
}
