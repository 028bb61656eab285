import { createSeen } from './seen.model';
import { storage } from './storage';

/** Which answers this phone has shown. */
export const seen = createSeen(storage);
