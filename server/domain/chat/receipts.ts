/** What became of one message of a person: enough to answer its re-delivery without a second effect. */
export interface Receipt {
  id: string;
  /** Unix time in ms. */
  at: number;
  /** What the person was told, null for silence; absent once no re-delivery can ask for it. */
  reply?: string | null;
}

/** A callback is refused ten minutes after its timestamp, which may be ten minutes ahead of our clock. */
const replayMs = 25 * 60_000;

/**
 * So many replies are kept. WeChat's last re-delivery comes about twenty seconds after the first one, and
 * nobody sends more in that time; to an older message the answer is silence, not a second effect.
 */
const repliesKept = 5;

/** One message every five seconds, all the time; nobody types that. Bounds the size of a person's row. */
const most = 300;

/** The receipts with `added` as the newest, without what nobody can ask for any more. */
export function addReceipt(receipts: readonly Receipt[], added: Receipt): Receipt[] {
  const kept = receipts.filter(({ at }) => added.at - at < replayMs).slice(1 - most);
  const older = kept.map((receipt, index) =>
    index > kept.length - repliesKept ? receipt : withoutReply(receipt),
  );
  return [...older, added];
}

/** The receipt of a message that was dealt with before, if it was. */
export function findReceipt(receipts: readonly Receipt[], id: string): Receipt | undefined {
  return receipts.findLast((receipt) => receipt.id === id);
}

/** The receipt for a person who is to be forgotten: still no second effect, but no words. */
export function withoutReply({ id, at }: Receipt): Receipt {
  return { id, at };
}
