import type { AnswerOf } from '../../api/types';
import { timeWords } from '../../lib/dates.model';

type Item = AnswerOf<'get', '/api/mini/inbox'>['rows'][number];

/** A message as a line. */
export interface InboxRow {
  id: string;
  title: string;
  at: string;
  text: string;
  marked: boolean;
  /** The page that it is about; '' where there is none. */
  url: string;
}

/** The word that leads to the matter in the chat, and the page that does here. */
const pages: Readonly<Record<string, string>> = {
  我的线索: '/pages/matters/matters',
  我的反映: '/pages/matters/matters',
  进度: '/pages/matters/matters',
  补正: '/pages/matters/matters',
  活动: '/pages/activities/activities',
  文件: '/pages/documents/documents',
  名单: '/pages/institutions/institutions',
  认领: '/pages/focus/focus',
  电子证: '/pages/badge/badge',
  续聘: '/pages/term/term',
  辞任: '/pages/term/term',
};

/** Without what only somebody in the chat can do: here the button below leads on. */
export function withoutChatHint(text: string): string {
  return text.replace(/[，；]?请回复“[^”]*”[^。；]*[。；]?/g, '。').replace(/。{2,}/g, '。');
}

/** Puts messages into lines, newest first as they came. */
export function inboxRows(items: readonly Item[]): InboxRow[] {
  return items.map(({ id, label, at, text, read, word }) => ({
    ...{ id, title: label, at: timeWords(at), text: withoutChatHint(text), marked: !read },
    url: (word && pages[word]) ?? '',
  }));
}

/** Those that nobody has opened yet: they count as read once they are on the screen. */
export function unreadIds(items: readonly Item[]): string[] {
  return items.filter(({ read }) => !read).map(({ id }) => id);
}
