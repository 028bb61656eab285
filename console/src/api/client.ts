import createClient, { type Middleware } from 'openapi-fetch';
import { noAnswer, toApiError } from './apiError.ts';
import type { paths } from './schema.generated.d.ts';

let csrfToken = '';
let onSignedOut: () => void = () => undefined;

/** The token that proves to the server that a write comes from this page. */
export function useCsrfToken(token: string): void {
  csrfToken = token;
}

/** What to do when the server no longer knows the session. */
export function whenSignedOut(action: () => void): void {
  onSignedOut = action;
}

const writesCarryTheToken: Middleware = {
  onRequest({ request }) {
    if (request.method !== 'GET' && csrfToken) request.headers.set('X-CSRF-Token', csrfToken);
    return request;
  },
};

/** The typed client: paths, parameters and answers come from the server's own contract. */
export const client = createClient<paths>({ credentials: 'same-origin' });
client.use(writesCarryTheToken);

/**
 * The data of an answer.
 * @throws ApiError for a refusal or when nobody answers; a lost session also leads to the sign-in page
 */
export async function unwrap<T>(
  call: Promise<{ data?: T; error?: unknown; response: Response }>,
): Promise<T> {
  const { data, error, response } = await call.catch(() => {
    throw noAnswer();
  });
  if (response.ok) return data as T;
  const refusal = toApiError(error);
  if (refusal.code === 'auth.required') onSignedOut();
  throw refusal;
}
