import { expect, it } from 'vitest';
import {
  type ApplicationMove,
  type ApplicationStatus,
  afterMove,
  applicationMoves,
  applicationStatuses,
} from '../../../../../server/domain/applications/machine.ts';

// Domain notes §3.1, written out: status, move, result; every other pair is refused.
const legal: [ApplicationStatus, ApplicationMove, ApplicationStatus][] = [
  ['submitted', 'return', 'returned'],
  ['submitted', 'reject', 'rejected'],
  ['submitted', 'shortlist', 'shortlisted'],
  ['returned', 'resubmit', 'submitted'],
  ['unit_opinion', 'giveOpinion', 'submitted'],
  ['submitted', 'screenOut', 'screened_out'],
  ['shortlisted', 'reject', 'rejected'],
  ['unit_opinion', 'reject', 'rejected'],
  ['pooled', 'reject', 'rejected'],
  ['shortlisted', 'pool', 'pooled'],
  ['shortlisted', 'appoint', 'appointed'],
  ['pooled', 'appoint', 'appointed'],
  ['unit_opinion', 'withdraw', 'withdrawn'],
  ['submitted', 'withdraw', 'withdrawn'],
  ['returned', 'withdraw', 'withdrawn'],
  ['shortlisted', 'withdraw', 'withdrawn'],
  ['pooled', 'withdraw', 'withdrawn'],
];

const moves = Object.keys(applicationMoves) as ApplicationMove[];
const pairs = applicationStatuses.flatMap((status) => moves.map((move) => [status, move] as const));

it.each(pairs)('%s, %s', (status, move) => {
  const found = legal.find(([from, by]) => from === status && by === move);
  if (found) expect(afterMove(status, move)).toBe(found[2]);
  else
    expect(() => afterMove(status, move)).toThrow(
      expect.objectContaining({ code: 'application.wrong_status' }),
    );
});
