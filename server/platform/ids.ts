import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import { Types } from 'mongoose';

/** Source of identifiers; tests pass a seeded one. */
export interface Ids {
  /** Opaque id for documents that people never see. */
  uuid(): string;
  /** Opaque id of which one process never makes a smaller one later: two events of one instant keep their order. */
  ordered(): string;
  /** Number that people read out on the phone: prefix, day (`YYYY-MM-DD`), six signs without look-alikes. */
  matter(prefix: string, day: string): string;
  /** Eight signs of the same kind, drawn at random: a code that people type. */
  code(): string;
  /** Sixteen random digits (53 bits): the only key to the case of an anonymous reporter. */
  claimCode(): string;
  /** 256-bit secret for sessions and links, base64url. */
  token(): string;
}

// No 0/O, 1/I/L, 2/Z, 5/S, 8/B: people copy these numbers by hand.
const alphabet = '34679ACDEFGHJKMNPQRTUVWXY';

export const systemIds: Ids = {
  uuid: () => randomUUID(),
  ordered: () => new Types.ObjectId().toHexString(),
  matter(prefix, day) {
    const tail = Array.from({ length: 6 }, () => alphabet[randomInt(alphabet.length)]).join('');
    return `${prefix}${day.replaceAll('-', '')}${tail}`;
  },
  code: () => Array.from({ length: 8 }, () => alphabet[randomInt(alphabet.length)]).join(''),
  claimCode: () => Array.from({ length: 16 }, () => randomInt(10)).join(''),
  token: () => randomBytes(32).toString('base64url'),
};
