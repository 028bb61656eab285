import { DomainError } from '../../../domain/errors.ts';
import { Clock } from '../../../models/clock.ts';
import { openClocks } from '../../clocks/openClocks.ts';
import { resumeClock } from '../../clocks/resumeClock.ts';
import type { LeadStep } from './types.ts';

/** What the clock waited for has come: the days count again from tomorrow. */
export const resume: LeadStep<'resume'> = {
  label: '恢复办案计时',
  permission: 'lead.approve',
  isOffered: (clocks) => clocks.some(({ kind, state }) => kind === 'lead.decide' && state === 'paused'),
  async run(context, lead, { reason }) {
    const ref = { object: { kind: 'lead', id: lead._id }, kinds: ['lead.decide'] } as const;
    const [clock] = await openClocks(ref);
    if (clock?.state !== 'paused') throw new DomainError('clock.not_paused');
    await resumeClock(context, ref);
    const { limitOn } = await Clock.findById(clock._id, { limitOn: 1 }).orFail().lean();
    return { note: `恢复办案计时，最迟 ${limitOn ?? '（待定）'}：${reason}` };
  },
};
