import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DomainError } from '../../../../../server/domain/errors.ts';
import {
  afterOpinionMove,
  type OpinionStatus,
  openOpinionStatuses,
  opinionMoveNames,
  opinionMoves,
  opinionStatuses,
  opinionStatusLabels,
} from '../../../../../server/domain/opinions/machine.ts';

describe('opinions', () => {
  it('random steps never leave the table, and a refused one changes nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...opinionMoveNames), { maxLength: 30 }), (moves) => {
        let status: OpinionStatus = 'submitted';
        for (const move of moves) {
          const from: readonly OpinionStatus[] = opinionMoves[move].from;
          if (from.includes(status)) {
            status = afterOpinionMove(status, move);
            expect(status).toBe(opinionMoves[move].to);
          } else {
            expect(() => afterOpinionMove(status, move)).toThrow(DomainError);
          }
        }
        expect(opinionStatuses).toContain(status);
      }),
    );
  });

  it('reach every status from the first, and the open ones are those that still owe a step', () => {
    const reached = new Set<OpinionStatus>(['submitted']);
    for (let before = 0; before < reached.size; ) {
      before = reached.size;
      for (const move of opinionMoveNames)
        if (opinionMoves[move].from.some((from) => reached.has(from))) reached.add(opinionMoves[move].to);
    }
    expect([...reached].sort()).toEqual([...opinionStatuses].sort());
    expect(
      opinionStatuses.filter((one) => !(openOpinionStatuses as readonly string[]).includes(one)),
    ).toEqual(['closed']);
  });

  it('have labels that fit a WeChat phrase', () => {
    for (const label of Object.values(opinionStatusLabels)) expect([...label].length).toBeLessThanOrEqual(5);
  });
});
