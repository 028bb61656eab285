import type { Verification } from './push/verifyUrl.ts';
import type { World } from './world/world.ts';

/** The world and what belongs to this process only. */
export interface Runtime {
  world: World;
  /** State of the callback URL by account key. */
  verifications: Map<string, Verification>;
}
