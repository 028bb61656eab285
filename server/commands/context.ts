import type { Actor } from '../domain/events/types.ts';
import type { StaffActor } from '../permissions/staffActor.ts';
import type { Clock } from '../platform/clock.ts';
import type { FieldCrypto } from '../platform/fieldCrypto.ts';
import type { Ids } from '../platform/ids.ts';
import type { Logger } from '../platform/logger.ts';
import type { ProfileStore } from '../profiles/load.ts';

/** What every command and query may use besides the store: values from the composition root. */
export interface Services {
  clock: Clock;
  ids: Ids;
  crypto: FieldCrypto;
  log: Logger;
  profiles: ProfileStore;
  /** Base URL that people and WeChat see, without a slash at the end. */
  publicUrl: string;
}

/** Services plus the person on whose behalf a command runs. */
export interface CommandContext extends Services {
  actor: Actor;
}

/** What commands and queries of the console get: the actor is a member of staff with roles and a bureau. */
export interface StaffContext extends Services {
  actor: StaffActor;
}
