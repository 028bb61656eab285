/** What became of one message of a person: enough to answer its re-delivery without a second effect. */
export interface Receipt {
  /** 22 characters or more that tell it apart; keyed, so that nobody makes two alike on purpose. */
  id: string;
  /** Unix time in ms. */
  at: number;
  /** What the person was told, null for silence. */
  reply: string | null;
}

/** The receipts of one person, small enough to be written with every turn. */
export interface Receipts {
  /** The newest ones, with their words. */
  readonly recent: readonly Receipt[];
  /** Those before, without words, oldest first: `mark` after `mark`, so that three hundred take five kilobytes. */
  readonly older: string;
}

export const noReceipts: Receipts = { recent: [], older: '' };

/** A callback is refused ten minutes after its timestamp, which may be ten minutes ahead of our clock. */
const replayMs = 25 * 60_000;

/**
 * So many replies are kept. WeChat's last re-delivery comes about twenty seconds after the first one, and
 * nobody sends more in that time; to an older message the answer is silence, not a second effect.
 */
const repliesKept = 5;

/** One message every five seconds, all the time; nobody types that. Bounds the size of a person's row. */
const most = 300;

/** 66 bits tell three hundred messages apart. */
const idLength = 11;
/** Seconds in base 36, good beyond the year 4000. */
const timeLength = 7;
const markLength = idLength + timeLength;

const markOf = ({ id, at }: Pick<Receipt, 'id' | 'at'>): string =>
  id.slice(0, idLength).padEnd(idLength) +
  Math.floor(at / 1000)
    .toString(36)
    .padStart(timeLength, '0');

/** The receipts with `added` as the newest, without what nobody can ask for any more. */
export function addReceipt({ recent, older }: Receipts, added: Receipt): Receipts {
  const kept = recent.filter(({ at }) => added.at - at < replayMs);
  const outgoing = kept.slice(0, Math.max(kept.length + 1 - repliesKept, 0));
  return {
    recent: [...kept.slice(outgoing.length), added],
    older: trim(older + outgoing.map(markOf).join(''), added.at),
  };
}

/** Without the marks that are too old or too many. */
function trim(marks: string, now: number): string {
  let start = Math.max(marks.length - (most - repliesKept) * markLength, 0);
  while (start < marks.length) {
    const seconds = Number.parseInt(marks.slice(start + idLength, start + markLength), 36);
    if (now - seconds * 1000 < replayMs) break;
    start += markLength;
  }
  return marks.slice(start);
}

/** What a message was answered, null for silence and for words that are gone; undefined when it is new. */
export function findReply({ recent, older }: Receipts, id: string): string | null | undefined {
  const receipt = recent.findLast((known) => known.id === id);
  if (receipt) return receipt.reply;
  const start = id.slice(0, idLength).padEnd(idLength);
  for (let at = older.length - markLength; at >= 0; at -= markLength) {
    if (older.startsWith(start, at)) return null;
  }
  return undefined;
}

/** The receipts of a person who is to be forgotten: still no second effect, but no words. */
export function withoutReplies({ recent, older }: Receipts): Receipts {
  return { recent: [], older: older + recent.map(markOf).join('') };
}
