import { expect, it } from 'vitest';
import {
  type Collected,
  type CollectSteps,
  collect,
} from '../../../../../miniprogram/pages/reward/collect.model.ts';
import type { Reward } from '../../../../../miniprogram/pages/reward/reward.model.ts';

type Part = Pick<Reward, 'status' | 'payoutState' | 'confirm'>;
const asked = { mchId: '1900000001', appId: 'wx1', package: 'pkg' };
const stands: Record<string, Part> = {
  open: { status: 'payable', payoutState: null, confirm: null },
  sent: { status: 'payable', payoutState: 'processing', confirm: null },
  waiting: { status: 'payable', payoutState: 'waiting', confirm: asked },
  moving: { status: 'payable', payoutState: 'transferring', confirm: null },
  paid: { status: 'paid', payoutState: null, confirm: null },
};
const reward = (name: string) => ({ ...stands[name] }) as Reward;

/** Plays the answers of the server one after the other; the last one stays. */
function play(reads: readonly string[], { says = true, leavesAfter = Infinity } = {}) {
  const calls: string[] = [];
  let read = 0;
  const steps: CollectSteps = {
    start: async () => void calls.push('start'),
    read: async () => {
      calls.push('read');
      const name = reads[Math.min(read, reads.length - 1)] ?? 'open';
      read += 1;
      return reward(name);
    },
    confirm: async ({ package: pkg }) => {
      calls.push(`confirm ${pkg}`);
      return says;
    },
    pause: async () => {},
    hasLeft: () => read >= leavesAfter,
  };
  return { steps, calls };
}

it('begins a transfer, waits for WeChat, asks for the confirmation, and looks until it is paid', async () => {
  const { steps, calls } = play(['sent', 'sent', 'waiting', 'waiting', 'moving', 'paid']);
  expect(await collect(steps, reward('open'))).toBe('paid' satisfies Collected);
  expect(calls).toEqual([...['start', 'read', 'read', 'read', 'confirm pkg', 'read', 'read', 'read']]);
});

it('goes on with the transfer that waits, without a new one', async () => {
  const { steps, calls } = play(['paid']);
  expect(await collect(steps, reward('waiting'))).toBe('paid');
  expect(calls).toEqual(['confirm pkg', 'read']);
});

it.each<[string, string[], { says?: boolean; leavesAfter?: number }, Collected]>([
  ['the page of WeChat was closed', ['waiting'], { says: false }, 'notConfirmed'],
  ['confirmed, and the money is on its way', ['waiting', 'moving'], {}, 'arriving'],
  ['confirmed, and WeChat has not said so yet', ['waiting', 'waiting'], {}, 'arriving'],
  ['WeChat is slow', ['sent'], {}, 'slow'],
  ['WeChat refused the transfer', ['sent', 'open'], {}, 'failed'],
  ['it failed after the confirmation', ['waiting', 'open'], {}, 'failed'],
  ['somebody has paid it meanwhile', ['paid'], {}, 'paid'],
  ['the person has left before', ['sent', 'waiting'], { leavesAfter: 2 }, 'left'],
])('%s', async (_title, reads, how, outcome) => {
  const { steps, calls } = play(reads, how);
  expect(await collect(steps, reward('open'))).toBe(outcome);
  expect(calls.filter((call) => call === 'start')).toHaveLength(1);
  expect(calls.filter((call) => call === 'read').length).toBeLessThanOrEqual(40);
});

it('passes a refusal of the server on', async () => {
  const { steps } = play(['open']);
  const refusing = { ...steps, start: () => Promise.reject(new Error('还不能收款')) };
  await expect(collect(refusing, reward('open'))).rejects.toThrow('还不能收款');
});
