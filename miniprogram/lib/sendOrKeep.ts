import { newClientId } from './newClientId';
import { outbox } from './outbox';
import type { OutboxKind } from './outbox.model';
import { type Sent, sentOf } from './sendOrKeep.model';

/** Something small that is handed in: an answer, a line, a wish. */
export interface Small {
  kind: OutboxKind;
  /** What the person calls it. */
  title: string;
  /** By the notation of the API. */
  path: string;
  params?: Record<string, unknown>;
  body?: Record<string, unknown>;
}

/**
 * Sends something once, or keeps it until there is a network. What is refused is not kept: it still stands on the page, to be
 * changed.
 */
export async function sendOrKeep({ kind, title, path, params = {}, body = {} }: Small): Promise<Sent> {
  const id = newClientId();
  const call = { method: 'post', path, params, body: { clientId: id, ...body } } as const;
  const entry = await outbox.submit({ id, kind, title, call });
  if (entry.state !== 'waiting') outbox.remove(id);
  return sentOf(entry);
}
