import { expect, it } from 'vitest';
import type { ClockKind } from '../../../../../server/domain/clocks/kinds.ts';
import { clockView } from '../../../../../server/queries/clocks/clockView.ts';
import { leadClock } from '../../../../../server/queries/clocks/leadClock.ts';

const view = (kind: ClockKind, limitOn: string) =>
  clockView(
    {
      ...{ _id: kind, bureauId: 'b', kind, object: { kind: 'lead', id: 'x' }, subject: 'XS1' },
      ...{ state: 'running', startedOn: '2026-09-21', softOn: limitOn, limitOn, escalateOn: limitOn },
      ...{ pauses: [], extensions: [], warnings: [], revision: 1 },
    },
    '2026-10-14',
  );

it('what is owed is the deadline, and a silence that ended first only a mark', () => {
  const [silence, verify] = [view('lead.silence', '2026-10-12'), view('lead.verify', '2026-10-19')];
  expect(leadClock([silence, verify])).toEqual({ clock: verify, silent: '线索没有进展' });
});

it('a silence that still runs is no mark, and alone it is no deadline', () => {
  const silence = view('lead.silence', '2026-10-30');
  expect(leadClock([silence])).toEqual({ clock: null, silent: null });
  expect(leadClock([])).toEqual({ clock: null, silent: null });
});
