import { config } from '../config';
import { createRequest } from './createRequest';
import type { AnswerOf, CallOptions, Method, PathOf } from './types';
import { wxNetwork } from './wxNetwork';

const client = createRequest(wxNetwork, config);

type Rest<M extends Method, P extends PathOf<M>> =
  unknown extends CallOptions<M, P> ? [options?: Record<never, never>] : [options: CallOptions<M, P>];

/**
 * A call of the API: addresses, parameters and answers are those of the server's own contract.
 * @throws ApiError for a refusal or when nobody answers
 */
export async function request<M extends Method, P extends PathOf<M>>(
  method: M,
  path: P,
  ...[options]: Rest<M, P>
): Promise<AnswerOf<M, P>> {
  return (await client.request({ ...(options as object), method, path })) as AnswerOf<M, P>;
}

/** The same for a call that was kept as data, such as one of the outbox. */
export const requestRaw = client.request;

/** The same for what seldom changes: null when it still is what the tag stands for. */
export const requestTagged = client.tagged;
