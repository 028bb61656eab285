import { ApiError } from '../api/apiError';
import { request } from '../api/request';
import { type Draft, type DraftPurpose, staysLocal } from './drafts.model';
import { storage } from './storage';

const keyOf = (purpose: DraftPurpose) => `draft:${purpose}`;

/** The draft on this phone. */
export function localDraft(purpose: DraftPurpose): Draft | null {
  return storage.read<Draft>(keyOf(purpose));
}

/** Keeps it on this phone. */
export function keepDraft(draft: Draft): void {
  storage.write(keyOf(draft.purpose), draft);
}

/** Forgets it here and, unless it was handed in and is gone there, on the server. */
export function forgetDraft(purpose: DraftPurpose, where: 'here' | 'everywhere'): void {
  storage.remove(keyOf(purpose));
  if (where === 'here' || staysLocal(purpose)) return;
  const params = { purpose };
  request('delete', '/api/mini/drafts/{purpose}', { params }).catch(() => undefined);
}

/** The draft on the server; null where there is none, and where nobody can be reached. */
export async function remoteDraft(purpose: DraftPurpose): Promise<Draft | null> {
  if (staysLocal(purpose)) return null;
  const params = { purpose };
  const found = await request('get', '/api/mini/drafts/{purpose}', { params }).catch(() => null);
  if (!found) return null;
  const { revision, savedAt, draft } = found;
  return { ...draft, purpose, revision, savedAt: Date.parse(savedAt) };
}

/**
 * Brings it to the server.
 * @returns the new revision; `newer` when another phone wrote meanwhile; null when nobody can be reached or leads stay here
 */
export async function sendDraft(draft: Draft): Promise<number | 'newer' | null> {
  const { purpose, form, about, answers, step, clientId, revision } = draft;
  if (staysLocal(purpose)) return null;
  const body = { revision, draft: { form, about, answers, step, clientId } };
  const params = { purpose };
  try {
    const saved = await request('put', '/api/mini/drafts/{purpose}', { params, body });
    return saved.revision;
  } catch (error) {
    return error instanceof ApiError && error.code === 'draft.newer' ? 'newer' : null;
  }
}
