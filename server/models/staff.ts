import { type InferSchemaType, model, Schema } from 'mongoose';
import type { Lean } from './lean.ts';

/** A member of a bureau's staff. The TOTP secret is sealed; the password is an argon2id hash. */
const schema = new Schema(
  {
    _id: { type: String, required: true },
    bureauId: { type: String, required: true },
    username: { type: String, required: true },
    name: { type: String, required: true },
    roles: { type: [String], required: true },
    passwordHash: { type: String, required: true },
    totpSealed: { type: Buffer, required: true },
    /** Last TOTP time step that was accepted: a code works once. */
    totpLastStep: { type: Number, default: 0 },
    /** Logins that failed in a row; at five the account is closed until `lockedUntil`, then they are forgotten. */
    failures: { type: Number, default: 0 },
    lockedUntil: { type: Date },
    disabled: { type: Boolean, default: false },
    createdAt: { type: Date, required: true },
  },
  { collection: 'staff', versionKey: false },
);
schema.index({ username: 1 }, { unique: true });
schema.index({ bureauId: 1, name: 1 });

export type StaffDoc = Lean<InferSchemaType<typeof schema>>;
export const Staff = model('Staff', schema);
