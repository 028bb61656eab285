import { type InferSchemaType, model, Schema } from 'mongoose';
import type { Lean } from './lean.ts';

/** An inquiry into a supervisor. It takes no right away (trap 30); what it is about is sealed. */
const schema = new Schema(
  {
    _id: { type: String, required: true },
    bureauId: { type: String, required: true },
    supervisorId: { type: String, required: true },
    appointmentId: { type: String, required: true },
    openedAt: { type: Date, required: true },
    openedBy: { type: String, required: true },
    reasonSealed: { type: Buffer, required: true },
    /** Unset while it runs. */
    outcome: { type: String, enum: ['unfounded', 'kept', 'dismissed', 'overtaken'] },
    closedAt: { type: Date },
    closedBy: { type: String },
    noteSealed: { type: Buffer },
  },
  { collection: 'inquiries', versionKey: false },
);
schema.index({ supervisorId: 1, openedAt: -1 });

export type InquiryDoc = Lean<InferSchemaType<typeof schema>>;
export const Inquiry = model('Inquiry', schema);
