import type { components } from './schema.generated.d.ts';

type Body = components['schemas']['Error']['error'];

/** A refusal of the server, or the lack of any answer. `message` is for the person, in Chinese. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: string;
  readonly problems: Body['problems'];
  /** What technical staff find the request by. */
  readonly requestId: string | null;

  constructor({
    code,
    message,
    problems,
    requestId,
  }: Omit<Body, 'requestId'> & { requestId: string | null }) {
    super(message);
    this.code = code;
    this.problems = problems;
    this.requestId = requestId;
  }
}

/** Reads the body of a refusal; anything else, such as a proxy's page, becomes a general sentence. */
export function toApiError(body: unknown): ApiError {
  if (isErrorBody(body)) return new ApiError(body.error);
  return noAnswer('系统暂时没有正常回应，请稍后再试。');
}

/** Nobody answered. */
export function noAnswer(message = '网络不通，请检查网络后再试。'): ApiError {
  return new ApiError({ code: 'network', message, problems: [], requestId: null });
}

function isErrorBody(body: unknown): body is { error: Body } {
  if (typeof body !== 'object' || body === null || !('error' in body)) return false;
  const { error } = body;
  return typeof error === 'object' && error !== null && 'code' in error && 'message' in error;
}
