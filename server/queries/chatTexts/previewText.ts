import { filledBytes, sampleOf } from '../../../bot/texts/measure.ts';
import { chatTextOf } from '../../../bot/texts/registry.ts';
import type { StaffContext } from '../../commands/context.ts';
import type { Problem } from '../../domain/errors.ts';
import { authorize } from '../../permissions/permissions.ts';
import { getBureau } from '../bureaus/getBureau.ts';
import { ownSamples } from './ownSamples.ts';
import { checkedText, textKeyOf } from './textContext.ts';

/** A text as people would read it, how long it is, and what is wrong with it. */
export interface TextPreview {
  sample: string;
  bytes: number;
  maxBytes: number;
  problems: Problem[];
}

/** Tries a text out; nothing is stored. @throws DomainError `permission.denied`, `chatText.not_found` */
export async function previewText(
  { actor, clock }: StaffContext,
  { key, text: typed }: { key: string; text: string },
): Promise<TextPreview> {
  authorize(actor, 'chatText.list', { bureauId: actor.bureauId });
  const known = textKeyOf(key);
  const bureau = await getBureau(actor.bureauId, clock.now());
  const { text, problems } = checkedText(known, typed, bureau);
  const { maxBytes } = chatTextOf(known);
  return { sample: sampleOf(text, ownSamples(bureau)), bytes: filledBytes(text), maxBytes, problems };
}
