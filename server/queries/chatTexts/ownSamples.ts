import type { BureauDoc } from '../../models/bureau.ts';

/** What previews are filled in with that is the bureau's own; the rest are made-up samples. */
export function ownSamples({ name, phone }: Pick<BureauDoc, 'name' | 'phone'>): {
  bureau: string;
  phone?: string;
} {
  return { bureau: name, ...(phone ? { phone } : {}) };
}
