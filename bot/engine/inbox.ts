/** A message in the person's inbox. */
export interface InboxMessage {
  readonly id: string;
  /** What kind of message it is. */
  readonly label: string;
  readonly at: Date;
  readonly read: boolean;
  /** What it says, from the matter as it stands now. */
  readonly text: string;
  /** The word that leads to the matter. */
  readonly word: string | null;
}

/** The part of the inbox that this turn looks at. */
export interface InboxSummary {
  /** Newest first. */
  readonly items: readonly InboxMessage[];
  /** In the whole inbox; 0 where only those on view were loaded. */
  readonly unread: number;
  /** Whether there are older ones than these. */
  readonly more: boolean;
}

/** What to load of the inbox: the newest, those after one, or those that were listed. */
export type InboxWanted =
  | { readonly kind: 'newest' }
  | { readonly kind: 'after'; readonly id: string }
  | { readonly kind: 'these'; readonly ids: readonly string[] };

/** The person opened these. */
export interface InboxEffect {
  readonly type: 'inbox.read';
  readonly ids: readonly string[];
}
