import { DomainError } from '../../../domain/errors.ts';
import { pauseGroundLabels } from '../../../domain/leads/pauses.ts';
import { beijingDay } from '../../../domain/time.ts';
import { openClocks } from '../../clocks/openClocks.ts';
import { pauseClock } from '../../clocks/pauseClock.ts';
import { explanationFor } from '../explanationFor.ts';
import type { LeadStep } from './types.ts';

/**
 * The days of a test, an expert opinion, a hearing or a public notice do not count towards the decision (S4 45). A limit that has
 * passed is not paused (ours). The reporter hears that it takes longer, and not what is done meanwhile (trap 19).
 */
export const pause: LeadStep<'pause'> = {
  label: '暂停办案计时',
  permission: 'lead.approve',
  isOffered: (clocks) => clocks.some(({ kind, state }) => kind === 'lead.decide' && state === 'running'),
  async run(context, lead, { ground, reason, text }) {
    const words = explanationFor(context, lead, text);
    const ref = { object: { kind: 'lead', id: lead._id }, kinds: ['lead.decide'] } as const;
    const [clock] = await openClocks(ref);
    if (clock?.state !== 'running') throw new DomainError('clock.not_running');
    const { limitOn } = clock;
    if (limitOn && limitOn < beijingDay(context.clock.now())) throw new DomainError('clock.limit_passed');
    await pauseClock(context, ref);
    return {
      tell: { notice: 'delayed', text: `您反映的情况还在办理，需要多一些时间。${words}` },
      note: `暂停办案计时（${pauseGroundLabels[ground]}）：${reason}`,
    };
  },
};
