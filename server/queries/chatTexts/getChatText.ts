import { sampleOf } from '../../../bot/texts/measure.ts';
import { chatTextOf, type TextKey } from '../../../bot/texts/registry.ts';
import type { StaffContext } from '../../commands/context.ts';
import { authorize } from '../../permissions/permissions.ts';
import { getBureau } from '../bureaus/getBureau.ts';
import { ownSamples } from './ownSamples.ts';
import { textKeyOf } from './textContext.ts';
import { type TextPlace, textPlace } from './textPlace.ts';
import { type VersionView, versionsOf } from './versionsOf.ts';

/** One text with its history; `text` is what the bureau says now. */
export interface ChatTextView {
  key: TextKey;
  text: string;
  place: TextPlace;
  /** Each with what people would read. */
  versions: (VersionView & { sample: string })[];
}

/** @throws DomainError `permission.denied`, `chatText.not_found` */
export async function getChatText(ctx: StaffContext, { key }: { key: string }): Promise<ChatTextView> {
  authorize(ctx.actor, 'chatText.list', { bureauId: ctx.actor.bureauId });
  const known = textKeyOf(key);
  const found = await versionsOf(ctx, { subject: 'text', key });
  const own = ownSamples(await getBureau(ctx.actor.bureauId, ctx.clock.now()));
  const versions = found.map((view) => ({ ...view, sample: sampleOf(view.version.content, own) }));
  const current = versions.find(({ version }) => version.current);
  const text = current?.version.content ?? chatTextOf(known).text;
  return { key: known, text, place: textPlace(known), versions };
}
