import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DomainError } from '../../../../../server/domain/errors.ts';
import {
  afterReportMove,
  openReportStatuses,
  type ReportStatus,
  reportMoveNames,
  reportMoves,
  reportStatuses,
  reportStatusLabels,
} from '../../../../../server/domain/reports/machine.ts';

describe('reports', () => {
  it('random steps never leave the table, and a refused one changes nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...reportMoveNames), { maxLength: 30 }), (moves) => {
        let status: ReportStatus = 'submitted';
        for (const move of moves) {
          const from: readonly ReportStatus[] = reportMoves[move].from;
          if (from.includes(status)) {
            status = afterReportMove(status, move);
            expect(status).toBe(reportMoves[move].to);
          } else {
            expect(() => afterReportMove(status, move)).toThrow(DomainError);
          }
        }
        expect(reportStatuses).toContain(status);
      }),
    );
  });

  it('reach every status from the first, and the open ones are those that still owe a step', () => {
    const reached = new Set<ReportStatus>(['submitted']);
    for (let before = 0; before < reached.size; ) {
      before = reached.size;
      for (const move of reportMoveNames)
        if (reportMoves[move].from.some((from) => reached.has(from))) reached.add(reportMoves[move].to);
    }
    expect([...reached].sort()).toEqual([...reportStatuses].sort());
    expect(reportStatuses.filter((one) => !(openReportStatuses as readonly string[]).includes(one))).toEqual([
      'archived',
    ]);
  });

  it('have labels that fit a WeChat phrase', () => {
    for (const label of Object.values(reportStatusLabels)) expect([...label].length).toBeLessThanOrEqual(5);
  });
});
