import type { MessageKinds } from './types.ts';

/** Messages of this area. */
export const callsMessages: MessageKinds = {};
