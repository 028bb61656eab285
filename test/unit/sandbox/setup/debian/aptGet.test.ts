import { expect, it } from 'vitest';
import {
  aptFraction,
  aptReason,
  isInterrupted,
  isLocked,
} from '../../../../../sandbox/setup/debian/aptGet.ts';

it('reads the share done from apt, downloads being the first half', () => {
  expect(aptFraction('dlstatus:1:40.0000:Retrieving file 1 of 4\n')).toBeCloseTo(0.2);
  expect(aptFraction('dlstatus:1:99:x\npmstatus:redis-server:50.0000:Unpacking\n')).toBeCloseTo(0.75);
  expect(aptFraction('something else')).toBeUndefined();
});

it('knows a held lock from an interrupted installation', () => {
  const locked = 'E: Could not get lock /var/lib/dpkg/lock-frontend. It is held by process 12 (apt)';
  const cut = "E: dpkg was interrupted, you must manually run 'dpkg --configure -a' to correct the problem.";
  expect([isLocked(locked), isInterrupted(locked)]).toEqual([true, false]);
  expect([isLocked(cut), isInterrupted(cut)]).toEqual([false, true]);
});

it('picks the one line that says what went wrong', () => {
  expect(aptReason('Reading package lists...\nE: Unable to locate package nosuch\n')).toBe(
    'Unable to locate package nosuch',
  );
  expect(aptReason('')).toBe('it said nothing');
});
