import { z } from 'zod';

const key = z
  .string()
  .transform((text) => Buffer.from(text, 'base64'))
  .refine((bytes) => bytes.length === 32, 'must be 32 bytes in base64');

/** Shape of KEYRING_FILE. */
export const keyringSchema = z
  .object({ current: z.string().min(1).max(32), keys: z.record(z.string(), key), indexKey: key })
  .refine((ring) => ring.current in ring.keys, { path: ['current'], message: 'names no key of the ring' });

/** Encryption keys by id: new data is sealed with `current`, old data stays readable with the others. */
export type Keyring = z.infer<typeof keyringSchema>;
