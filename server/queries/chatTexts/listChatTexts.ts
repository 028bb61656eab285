import { chatTextOf, type TextKey, textKeys } from '../../../bot/texts/registry.ts';
import type { StaffContext } from '../../commands/context.ts';
import { ChatVersion } from '../../models/chatVersion.ts';
import { authorize } from '../../permissions/permissions.ts';
import { type TextPlace, textPlace } from './textPlace.ts';

/** One editable text as the bureau says it now. */
export interface ChatTextRow {
  key: TextKey;
  text: string;
  isOwn: boolean;
  isWaiting: boolean;
  place: TextPlace;
}

/** Every text that the actor's bureau may word itself, in the order of the registry. @throws DomainError `permission.denied` */
export async function listChatTexts({ actor }: StaffContext): Promise<ChatTextRow[]> {
  const { bureauId } = actor;
  authorize(actor, 'chatText.list', { bureauId });
  const rows = await ChatVersion.find(
    { bureauId, subject: 'text', state: { $in: ['current', 'proposed'] } },
    { key: 1, content: 1, current: 1, open: 1 },
  ).lean();
  return textKeys.map((key) => {
    const ours = chatTextOf(key).text;
    const own = rows.find((row) => row.key === key && row.current)?.content;
    const isWaiting = rows.some((row) => row.key === key && row.open === true);
    return {
      key,
      text: own ?? ours,
      isOwn: own !== undefined && own !== ours,
      isWaiting,
      place: textPlace(key),
    };
  });
}
