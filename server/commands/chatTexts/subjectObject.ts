import type { ChatSubject } from '../../domain/chatTexts/versions.ts';
import type { EventObject } from '../../domain/events/types.ts';

/** What events and tasks about a wording point to. */
export function subjectObject(subject: ChatSubject, id: string): EventObject {
  return { kind: subject === 'text' ? 'chatText' : 'chatMenu', id };
}
