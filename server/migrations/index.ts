import { createIndexes } from './20261123-create-indexes.ts';
import { createBindingCodes } from './20261125-binding.ts';
import { createOrganisations } from './20261125-bureaus.ts';
import { createCalls } from './20261125-calls.ts';
import { createCorps } from './20261125-corps.ts';
import { createAppointments } from './20261125-create-appointments.ts';
import { createCounters } from './20261125-create-counters.ts';
import { createReview } from './20261125-create-review.ts';
import { createInstitutions } from './20261125-institutions.ts';
import { createTerms } from './20261125-terms.ts';
import { createBroadcasts } from './20261129-broadcasts.ts';
import { createChatTexts } from './20261129-chatTexts.ts';
import { createComplaints } from './20261129-complaints.ts';
import { createDialogues } from './20261129-dialogues.ts';
import { createEvidence } from './20261129-evidence.ts';
import { createHolidays } from './20261129-holidays.ts';
import { createLeads } from './20261129-leads.ts';
import { createMini } from './20261129-mini.ts';
import { createOnboarding } from './20261129-onboarding.ts';
import { createOpinions } from './20261129-opinions.ts';
import { createReports } from './20261129-reports.ts';
import { createSubscriptions } from './20261129-subscriptions.ts';
import { indexBroadcastReads } from './20261130-broadcastRead.ts';
import { createContentChecks } from './20261130-contentChecks.ts';
import { indexEvidenceScans } from './20261130-evidenceScans.ts';
import { indexInstitutionPlaces } from './20261130-institutionPlaces.ts';
import { createLeadTallies } from './20261130-leadTallies.ts';
import { createMiniDrafts } from './20261130-miniDrafts.ts';
import { createMiniSubscribers } from './20261130-miniSubscribers.ts';
import { createMissedIndexes } from './20261130-missedIndexes.ts';
import { indexReportActivities } from './20261130-reportActivities.ts';
import { createRewards } from './20261130-rewards.ts';
import { indexSupervisorTags } from './20261130-supervisorTags.ts';

/** One dated change of the stored data. Runs once per store; must survive being cut off and run again. */
export interface Migration {
  id: string;
  run(): Promise<void>;
}

/** In order; never remove or reorder one that was released. */
export const migrations: readonly Migration[] = [
  { id: '20261123-create-indexes', run: createIndexes },
  { id: '20261125-create-appointments', run: createAppointments },
  { id: '20261125-calls', run: createCalls },
  { id: '20261125-bureaus', run: createOrganisations },
  { id: '20261125-corps', run: createCorps },
  { id: '20261125-terms', run: createTerms },
  { id: '20261125-create-counters', run: createCounters },
  { id: '20261125-institutions', run: createInstitutions },
  { id: '20261125-create-review', run: createReview },
  { id: '20261125-binding', run: createBindingCodes },
  { id: '20261129-leads', run: createLeads },
  { id: '20261129-evidence', run: createEvidence },
  { id: '20261129-complaints', run: createComplaints },
  { id: '20261129-opinions', run: createOpinions },
  { id: '20261129-reports', run: createReports },
  { id: '20261129-mini', run: createMini },
  { id: '20261129-holidays', run: createHolidays },
  { id: '20261129-chatTexts', run: createChatTexts },
  { id: '20261129-dialogues', run: createDialogues },
  { id: '20261129-subscriptions', run: createSubscriptions },
  { id: '20261129-onboarding', run: createOnboarding },
  { id: '20261129-broadcasts', run: createBroadcasts },
  { id: '20261130-broadcastRead', run: indexBroadcastReads },
  { id: '20261130-miniDrafts', run: createMiniDrafts },
  { id: '20261130-rewards', run: createRewards },
  { id: '20261130-institutionPlaces', run: indexInstitutionPlaces },
  { id: '20261130-contentChecks', run: createContentChecks },
  { id: '20261130-reportActivities', run: indexReportActivities },
  { id: '20261130-miniSubscribers', run: createMiniSubscribers },
  { id: '20261130-supervisorTags', run: indexSupervisorTags },
  { id: '20261130-leadTallies', run: createLeadTallies },
  { id: '20261130-evidenceScans', run: indexEvidenceScans },
  { id: '20261130-missedIndexes', run: createMissedIndexes },
];
