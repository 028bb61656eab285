import { readonly, ref } from 'vue';
import { ApiError } from '../api/apiError.ts';
import { client, unwrap, useCsrfToken } from '../api/client.ts';
import type { Credentials, Session } from '../api/types.ts';

const session = ref<Session | null>(null);
let asked = false;

/** Who is signed in, shared by all pages. */
export function useSession() {
  return { session: readonly(session), load, signIn, signOut, forget };
}

/** Asks the server once per page load; not being signed in is an answer, not an error. */
async function load(): Promise<Session | null> {
  if (asked) return session.value;
  try {
    keep(await unwrap(client.GET('/api/session')));
  } catch (error) {
    if (!(error instanceof ApiError) || error.code !== 'auth.required') throw error;
  }
  asked = true;
  return session.value;
}

async function signIn(credentials: Credentials): Promise<void> {
  keep(await unwrap(client.POST('/api/sessions', { body: credentials })));
  asked = true;
}

/** Signs out here even when the server cannot be reached: the person is leaving the desk. */
async function signOut(): Promise<void> {
  try {
    await unwrap(client.DELETE('/api/session'));
  } finally {
    forget();
  }
}

function forget(): void {
  session.value = null;
  useCsrfToken('');
}

function keep(found: Session): void {
  session.value = found;
  useCsrfToken(found.csrf);
}
