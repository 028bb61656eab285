/** What a caller hands to an API of WeChat. */
export type Options = Record<string, unknown> & {
  success?: (result: Record<string, unknown>) => void;
  fail?: (problem: Record<string, unknown>) => void;
  complete?: (result: Record<string, unknown>) => void;
};

/** What an API does: its result goes to `success`, what it throws to `fail`. */
export type Run = (options: Options) => unknown;

/** With callbacks it gives nothing, without a promise. */
export type CallbackApi = (options?: Options) => Promise<unknown> | undefined;

const own = new WeakSet<object>();

/** A failure as WeChat reports it: `errMsg` without the name of the API, and sometimes a number. */
export class WxFailure extends Error {
  readonly fields: Record<string, unknown>;

  constructor(reason: string, fields: Record<string, unknown> = {}) {
    super(reason);
    this.fields = fields;
  }
}

/**
 * An API with `success`, `fail` and `complete`, or a promise when none of them is given.
 * `window.__wxMock[name]` takes its place.
 */
export function callbackApi(name: string, run: Run): CallbackApi {
  const api: CallbackApi = (options = {}) => {
    const { success, fail, complete } = options;
    const work = (async () => {
      const mock = mockOf(name);
      const result = await (mock ? mock(options) : run(options));
      return { ...(result as object | undefined), errMsg: `${name}:ok` };
    })();
    const settled = work.catch((problem: unknown) => {
      throw failureOf(name, problem);
    });
    if (!success && !fail && !complete) return settled;
    settled.then(
      (result) => {
        success?.(result);
        complete?.(result);
      },
      (problem: Record<string, unknown>) => {
        fail?.(problem);
        complete?.(problem);
      },
    );
    return undefined;
  };
  return ownApi(api);
}

/** Marks an API that asks for its mock itself. */
export function ownApi<Api extends object>(api: Api): Api {
  own.add(api);
  return api;
}

/** Whether an API asks for its mock itself and keeps WeChat's ways of answering. */
export function asksForMock(api: unknown): boolean {
  return typeof api === 'function' && own.has(api);
}

/** What a test put in the place of an API. */
export function mockOf(name: string): Run | undefined {
  return (globalThis as { __wxMock?: Record<string, Run> }).__wxMock?.[name];
}

function failureOf(name: string, problem: unknown): Record<string, unknown> {
  if (problem instanceof WxFailure) return { errMsg: `${name}:fail ${problem.message}`, ...problem.fields };
  if (problem instanceof Error) return { errMsg: `${name}:fail ${problem.message}` };
  return problem as Record<string, unknown>;
}
