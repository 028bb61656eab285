import { chatTextOf, type TextKey } from '../../../bot/texts/registry.ts';
import type { StaffContext } from '../../commands/context.ts';
import { authorize } from '../../permissions/permissions.ts';
import { textKeyOf } from './textContext.ts';
import { type TextPlace, textPlace } from './textPlace.ts';
import { type VersionView, versionsOf } from './versionsOf.ts';

/** One text with its history; `text` is what the bureau says now. */
export interface ChatTextView {
  key: TextKey;
  text: string;
  place: TextPlace;
  versions: VersionView[];
}

/** @throws DomainError `permission.denied`, `chatText.not_found` */
export async function getChatText(ctx: StaffContext, { key }: { key: string }): Promise<ChatTextView> {
  authorize(ctx.actor, 'chatText.list', { bureauId: ctx.actor.bureauId });
  const known = textKeyOf(key);
  const versions = await versionsOf(ctx, { subject: 'text', key });
  const current = versions.find(({ version }) => version.current);
  const text = current?.version.content ?? chatTextOf(known).text;
  return { key: known, text, place: textPlace(known), versions };
}
