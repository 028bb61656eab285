import { model, Schema } from 'mongoose';
import { connectDatabase } from '../../../server/platform/database.ts';
import { firstAccount } from './account.ts';
import { serve } from './serve.ts';

// Peer (b): decrypts, one find and one update through mongoose, encrypts. It connects as the product does, finds
// by a unique index as the product does, and writes about as little as a chat could: no transaction, no record of
// the message, nothing sealed, no protection against a message that comes twice.
const schema = new Schema(
  {
    key: { type: String, required: true },
    said: { type: String, required: true },
    turn: { type: Number, required: true },
    lastSeenAt: { type: Date, required: true },
  },
  { collection: 'bench_people', versionKey: false },
);
schema.index({ key: 1 }, { unique: true });
const Writer = model('Writer', schema);

await connectDatabase(process.env.MONGODB_URI ?? '');
await Writer.createCollection();
await Writer.createIndexes();

await serve(firstAccount(), async (message) => {
  if (message.msgType !== 'text') return '请发文字';
  const key = `bench:${message.openid}`;
  const found = await Writer.findOne({ key }).lean();
  const { content: said } = message;
  const lastSeenAt = new Date();
  if (found) {
    await Writer.updateOne({ _id: found._id }, { $set: { said, lastSeenAt }, $inc: { turn: 1 } });
  } else {
    await Writer.create({ key, said, turn: 1, lastSeenAt });
  }
  return `收到第 ${(found?.turn ?? 0) + 1} 条`;
});
