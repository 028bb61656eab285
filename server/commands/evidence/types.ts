import type { ObjectStore } from '../../platform/objectStore.ts';
import type { CommandContext } from '../context.ts';

/** What commands of evidence need. */
export interface EvidenceContext extends CommandContext {
  objects: ObjectStore;
}

/**
 * Who uploads, as one word that the way in chooses: `staff:<id>`, `person:<id>`. Only its blind index is kept, and
 * that only until the file is handed in.
 */
export interface Uploader {
  owner: string;
  bureauId: string;
}
