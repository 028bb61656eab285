import { submitLead } from '../../server/commands/leads/submitLead.ts';
import { beijingDay } from '../../server/domain/time.ts';
import { identities, leadAnswers } from '../../test/support/leads.ts';
import type { Corps } from '../corps/openCorps.ts';

/** Leads handed in as by chat, with all that their page shows. @returns their numbers */
export async function writeWholeLeads({ services, bureauId }: Corps, count: number): Promise<string[]> {
  const numbers: string[] = [];
  for (let i = 0; i < count; i += 1) {
    const no = services.ids.matter('XS', beijingDay(services.clock.now()));
    await submitLead(services, {
      ...{ no, bureauId, personId: services.ids.uuid(), channel: 'chat', form: { id: 'lead', version: 1 } },
      ...{ answers: leadAnswers(), identity: identities.named, evidenceOwner: 'nobody', confirmedNew: true },
    });
    numbers.push(no);
  }
  return numbers;
}
