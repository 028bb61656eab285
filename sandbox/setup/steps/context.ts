import type { Facts } from '../facts/facts.ts';

/** What the set-up steps know. */
export interface SetupContext {
  /** The checkout. */
  root: string;
  facts: Facts;
  /** Browser and fonts are wanted too. */
  forTests: boolean;
  /** Servers of the user's own; what is given here is neither installed nor started. */
  external: External;
}

/** Servers that the environment names. */
export interface External {
  mongodbUri: string | undefined;
  redisUrl: string | undefined;
}

/** Reads MONGODB_URI and REDIS_URL; an empty value counts as none. */
export function externalFrom(env: NodeJS.ProcessEnv): External {
  return { mongodbUri: env.MONGODB_URI || undefined, redisUrl: env.REDIS_URL || undefined };
}
