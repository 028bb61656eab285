import type { Services } from '../../commands/context.ts';
import { inboxKinds } from '../../domain/messages/inboxKinds.ts';
import { messageLabels } from '../../domain/messages/labels.ts';
import { messageSentence } from '../../domain/messages/sentence.ts';
import type { DeliveryDoc } from '../../models/delivery.ts';
import { messageKinds } from '../messages/index.ts';

/** A message as the person it is for reads it. */
export interface InboxItem {
  id: string;
  /** What kind of message it is, and since when it is there. */
  label: string;
  at: Date;
  read: boolean;
  /** Built from the matter as it stands now; the same words as on the card. */
  text: string;
  /** The word that leads to the matter in the chat. */
  word: string | null;
}

/** Columns that an item is made of. */
export const inboxColumns = { kind: 1, object: 1, createdAt: 1, readAt: 1 } as const;

type Row = Pick<DeliveryDoc, '_id' | 'kind' | 'object' | 'createdAt' | 'readAt'>;

/** Puts a row into words. Nothing of them is stored: what the matter says today is what is read. */
export async function inboxItem(
  services: Pick<Services, 'crypto' | 'clock'>,
  { _id: id, kind, object, createdAt: at, readAt }: Row,
): Promise<InboxItem> {
  const known = Object.hasOwn(messageKinds, kind) ? messageKinds[kind] : undefined;
  const card = await known?.build(object?.id ?? '', services);
  return {
    ...{ id, at, label: messageLabels[kind] ?? '通知', read: Boolean(readAt) },
    text: known && card ? messageSentence(known.template, card) : '这条通知说的事已经了结，不用再办。',
    word: card ? (inboxKinds[kind]?.word ?? null) : null,
  };
}
