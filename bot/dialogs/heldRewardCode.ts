import type { Turn } from '../engine/outcome.ts';

/** The code of the anonymous case that is open, for its reward. */
export function heldRewardCode({ state: { frame } }: Turn): { readonly code?: string } {
  const isHeld = frame.dialog === 'claim' || frame.dialog === 'reward' || frame.dialog === 'refuseReward';
  return isHeld && frame.code !== undefined ? { code: frame.code } : {};
}
