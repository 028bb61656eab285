import { randomUUID } from 'node:crypto';
import { submitReport } from '../../server/commands/reports/submitReport.ts';
import { Report, type ReportDoc } from '../../server/models/report.ts';
import { buildAppointment } from './appointments.ts';
import { buildInstitution } from './institutions.ts';
import type { Corps } from './termWorld.ts';

export const reportForm = { id: 'visit-report', version: 1 } as const;

/** What each document asks besides: the badge, obstruction, correction on the spot, urgency, interests. */
export const reportExtras: Readonly<Record<string, Record<string, unknown>>> = {
  shucheng: { interest: false, urgent: false },
  chongqing: { interest: false, obstructed: false },
  lincang: { interest: false, badgeShown: true, correctionDemanded: false },
  'inner-mongolia': { interest: false, obstructed: false, urgent: false },
  hunan: { interest: false, badgeCarried: true, obstructed: false },
};

/** A bureau under a document with a supervisor in force and a pharmacy. */
export async function reportWorld(corps: Corps, profileId: string) {
  const bureauId = await corps.bureau(profileId);
  const personId = randomUUID();
  const term = await buildAppointment(corps.services, { bureauId, personId });
  const shop = await buildInstitution(bureauId, { name: '康民大药房', kind: 'pharmacy' });
  const answers = (changes: Record<string, unknown> = {}) => ({
    ...{ kind: '走访', targetKind: '零售药店', institution: { id: shop._id, name: shop.name } },
    ...{ date: { from: '2026-11-24', to: '2026-11-24' }, place: '门店柜台', found: ['R38.4'] },
    ...{ ...reportExtras[profileId], ...changes },
  });
  const submit = async (changes: Record<string, unknown> = {}): Promise<ReportDoc> => {
    const no = corps.services.ids.matter('BG', corps.today());
    const handed = { no, personId, form: reportForm, answers: answers(changes) };
    await submitReport(corps.services, { ...handed, evidenceOwner: `person:${personId}` });
    return reportOf(no);
  };
  return { bureauId, personId, term, shop, answers, submit };
}

/** A report as it stands now. */
export async function reportOf(no: string): Promise<ReportDoc> {
  return Report.findOne({ no }).orFail().lean();
}
