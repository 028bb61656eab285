import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsForInstitution } from '../../../../../server/domain/complaints/forInstitution.ts';
import {
  afterComplaintMove,
  type ComplaintMove,
  type ComplaintStatus,
  closedComplaintStatuses,
  complaintMoves,
  complaintStatuses,
  complaintStatusLabels,
} from '../../../../../server/domain/complaints/machine.ts';
import { DomainError } from '../../../../../server/domain/errors.ts';
import {
  complaintMessageKinds,
  complaintNotice,
} from '../../../../../server/domain/messages/complaintNotice.ts';
import { mayKnowComplaint } from '../../../../../server/permissions/complaintAccess.ts';
import { roles } from '../../../../../server/permissions/roles.ts';

const moves = Object.keys(complaintMoves) as ComplaintMove[];

/** Walks as far as the moves are legal; refused ones change nothing. */
function walk(start: ComplaintStatus, steps: readonly ComplaintMove[]): ComplaintStatus[] {
  const path = [start];
  for (const move of steps) {
    try {
      path.push(afterComplaintMove(path.at(-1) ?? start, move));
    } catch (error) {
      expect((error as DomainError).code).toBe('complaint.wrong_status');
    }
  }
  return path;
}

const sequences = fc.array(fc.constantFrom(...moves), { maxLength: 60 });
const starts = fc.constantFrom<ComplaintStatus>('awaiting_document', 'filed');

describe('complaints (CQ 13, IM 15)', () => {
  it('nothing is founded, unfounded or handled without inquiry, proposal and decision, in this order', () => {
    fc.assert(
      fc.property(starts, sequences, (start, steps) => {
        const path = walk(start, steps);
        const at = (status: ComplaintStatus) => path.indexOf(status);
        for (const end of ['founded', 'unfounded'] as const) {
          if (at(end) < 0) continue;
          expect(path[at(end) - 1]).toBe('proposed');
          expect(at('registered')).toBeLessThan(at('inquiry'));
          expect(at('inquiry')).toBeLessThan(at('proposed'));
        }
        if (at('handled') >= 0) expect(path[at('handled') - 1]).toBe('founded');
      }),
    );
  });

  it('what is closed stays closed', () => {
    for (const status of closedComplaintStatuses) {
      for (const move of moves) expect(() => afterComplaintMove(status, move)).toThrow(DomainError);
    }
  });

  it('the institution reads one state for everything between registration and result', () => {
    const words = new Set(
      (['registered', 'inquiry', 'proposed'] as const).map((status) => wordsForInstitution(status).text),
    );
    expect(words.size).toBe(1);
    for (const status of complaintStatuses) {
      expect(wordsForInstitution(status).text).not.toMatch(/监督员.*解聘|线索|举报/);
      expect([...complaintStatusLabels[status]].length).toBeLessThanOrEqual(5);
    }
  });

  it('messages keep to the keywords', () => {
    for (const kind of complaintMessageKinds) {
      const message = complaintNotice(kind, { no: 'TS20261129ABCDEF', at: new Date(), article: '10(4)' });
      for (const value of Object.values(message)) expect(value).not.toMatch(/…/);
    }
  });
});

describe('who may know of one', () => {
  const facts = fc.record({
    status: fc.constantFrom(...complaintStatuses),
    bureauId: fc.constantFrom('a', 'b'),
    investigatorId: fc.constantFrom('me', 'other', null),
    excludedStaff: fc.subarray(['me', 'other']),
  });
  it('never another bureau, never the excluded, never the admin alone; named investigators only of theirs', () => {
    fc.assert(
      fc.property(facts, fc.subarray([...roles]), (complaint, mine) => {
        const may = mayKnowComplaint({ kind: 'staff', id: 'me', bureauId: 'a', roles: mine }, complaint);
        const out = complaint.bureauId !== 'a' || complaint.excludedStaff.includes('me');
        if (out) expect(may).toBe(false);
        const always = mine.includes('approver') || mine.includes('auditor');
        const isIntake = ['awaiting_document', 'filed', 'registered', 'noted', 'passed_on', 'set_aside'];
        const named =
          complaint.investigatorId === 'me' && (mine.includes('reviewer') || mine.includes('handler'));
        const intake = mine.includes('liaison') && isIntake.includes(complaint.status);
        expect(may).toBe(!out && (always || named || intake));
      }),
    );
  });
});
