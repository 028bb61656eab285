import type { ChatTextView } from '../../queries/chatTexts/getChatText.ts';
import type { ChatTextRow } from '../../queries/chatTexts/listChatTexts.ts';
import { presentVersion } from './version.ts';

/** A line of the list. */
export function presentChatTextRow({ key, text, isOwn, isWaiting, place }: ChatTextRow) {
  const { topic, title, about } = place;
  return { key, topic, title, about, text, isOwn, isWaiting };
}

/** One text with its rules and history. */
export function presentChatText({ key, text, place, versions }: ChatTextView) {
  const { topic, title, about, ours, placeholders, keep, maxBytes } = place;
  return {
    ...{ key, topic, title, about, text, ours, maxBytes, isOwn: text !== ours, keep: [...keep] },
    placeholders: placeholders.map(({ name, label, required }) => ({ name, label, required })),
    versions: versions.map((view) => ({
      ...presentVersion(view),
      text: view.version.content,
      sample: view.sample,
    })),
  };
}
