import { expect, it } from 'vitest';
import { isInForce } from '../../../../../server/domain/appointments/inForce.ts';
import {
  afterAppointmentMove,
  appointmentMoves,
  appointmentStatuses,
  appointmentStatusLabels,
} from '../../../../../server/domain/appointments/machine.ts';

const term = { status: 'active', termStart: '2026-01-15', termEnd: '2028-01-14' } as const;

it.each([
  ['2026-01-14', false],
  ['2026-01-15', true],
  ['2028-01-14', true],
  ['2028-01-15', false],
])('rights on %s: %s, whatever the nightly job has done (domain notes §3.14)', (today, rights) => {
  expect(isInForce(term, today)).toBe(rights);
});

it('an inquiry takes no right away (trap 30); every other status has none', () => {
  for (const status of appointmentStatuses) {
    expect(isInForce({ ...term, status }, '2027-01-01'), status).toBe(
      status === 'active' || status === 'under_inquiry',
    );
  }
});

it('refuses every move that is not in the table', () => {
  for (const status of appointmentStatuses) {
    for (const [move, { from, to }] of Object.entries(appointmentMoves)) {
      const act = () => afterAppointmentMove(status, move as keyof typeof appointmentMoves);
      if ((from as readonly string[]).includes(status)) expect(act()).toBe(to);
      else expect(act).toThrow('状态已经改变');
    }
  }
});

it('labels fit a WeChat phrase', () => {
  for (const label of Object.values(appointmentStatusLabels))
    expect([...label].length).toBeLessThanOrEqual(5);
});
