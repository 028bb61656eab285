import { type InferSchemaType, model, Schema } from 'mongoose';
import type { Lean } from './lean.ts';

/**
 * A WeChat user of one official account, with the conversation that is going on. One small row that is
 * found by its `_id`, so that an ordinary chat turn reads once and writes once. The `_id` is a keyed hash of
 * account and openid (`commands/chat/personId.ts`): other rows refer to it without giving an openid away.
 */
const schema = new Schema(
  {
    _id: { type: String, required: true },
    accountKey: { type: String, required: true },
    openid: { type: String, required: true },
    /** The unit that this person deals with: the account's own until they choose one that shares the account. */
    bureauId: { type: String, required: true },
    unitChosenAt: { type: Date },
    following: { type: Boolean, required: true },
    followedAt: { type: Date },
    /** 大字: wants short questions. It outlives the memory below, which is purged with its drafts. */
    simpleChat: { type: Boolean },
    /** Half-finished answers and the receipts of recent messages (`commands/chat/memory.ts`), sealed. */
    memorySealed: { type: Buffer },
    /** Their memory was purged: whether something half filled was in it, sealed (`commands/chat/purgedMark.ts`). */
    purgedSealed: { type: Buffer },
    /** The dialogue with the staff that is open (`dialogue.ts`): the bot is silent. */
    dialogueId: { type: String },
    /** Lines of the staff wait for the person's next message (`dialogueLine.ts`). */
    answersWait: { type: Boolean },
    /** Grows with every turn; the write of a turn names the one it read. */
    turn: { type: Number, required: true },
    /** Keyed hash of the UnionID, where WeChat told us one. */
    unionIndex: { type: String },
    /** When what WeChat knows of this follower is compared with us (`commands/followers`), and the last wish for it. */
    syncDueAt: { type: Date },
    syncWanted: { type: Date },
    syncTries: { type: Number },
    /** When it last was. */
    syncedAt: { type: Date },
    createdAt: { type: Date, required: true },
    lastSeenAt: { type: Date, required: true },
    /** Their last own message, no event: from then on WeChat takes chat messages for 48 hours (wechat.md §2.6). */
    lastMessageAt: { type: Date },
  },
  { collection: 'people', versionKey: false },
);
schema.index({ lastSeenAt: 1 });
schema.index({ unionIndex: 1 }, { sparse: true });
schema.index({ syncDueAt: 1 }, { sparse: true });

export type PersonDoc = Lean<InferSchemaType<typeof schema>>;
export const Person = model('Person', schema);
