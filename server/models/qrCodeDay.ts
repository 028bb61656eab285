import { type InferSchemaType, model, Schema } from 'mongoose';
import type { Lean } from './lean.ts';

/**
 * How often a QR code was scanned on one day, and how many began to follow by it. Numbers only, never who. `_id` is
 * `<code>:<day>:<part>`: a day has several rows, so that a hall full of people does not wait for one of them.
 */
const schema = new Schema(
  {
    _id: { type: String, required: true },
    qrCodeId: { type: String, required: true },
    /** `YYYY-MM-DD`. */
    day: { type: String, required: true },
    scans: { type: Number, required: true },
    follows: { type: Number, required: true },
  },
  { collection: 'qrCodeDays', versionKey: false },
);
schema.index({ qrCodeId: 1, day: 1 });

export type QrCodeDayDoc = Lean<InferSchemaType<typeof schema>>;
export const QrCodeDay = model('QrCodeDay', schema);
