import type { ApiProblem } from './types';

/** A refusal of the server, or the lack of any answer (`network`, `busy`). `message` is for the person, in Chinese. */
export class ApiError extends Error {
  readonly code: string;
  readonly problems: readonly ApiProblem[];

  constructor({
    code,
    message,
    problems = [],
  }: { code: string; message: string; problems?: readonly ApiProblem[] }) {
    super(message);
    this.code = code;
    this.problems = problems;
  }
}

/** Nobody answered. */
export function noAnswer(): ApiError {
  return new ApiError({ code: 'network', message: '网络不通，请检查网络后再试。' });
}

/** Reads the body of a refusal; anything else, such as a proxy's page, becomes a general sentence. */
export function toApiError(status: number, body: unknown): ApiError {
  if (isErrorBody(body)) return new ApiError(body.error);
  if (status >= 500) return new ApiError({ code: 'busy', message: '系统正忙，请稍后再试。' });
  return new ApiError({ code: 'unexpected', message: '系统暂时没有正常回应，请稍后再试。' });
}

/** Whether the same call may succeed later without anybody changing it. */
export function mayPass({ code }: ApiError): boolean {
  const passing = [
    'network',
    'busy',
    'service.unavailable',
    'internal.error',
    'request.throttled',
    'mini.unavailable',
  ];
  return passing.includes(code);
}

function isErrorBody(body: unknown): body is { error: ConstructorParameters<typeof ApiError>[0] } {
  if (typeof body !== 'object' || body === null || !('error' in body)) return false;
  const { error } = body;
  return typeof error === 'object' && error !== null && 'code' in error && 'message' in error;
}
