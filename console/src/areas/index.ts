import { activitiesArea } from './activities.ts';
import { applicationsArea } from './applications.ts';
import type { Area } from './area.ts';
import { broadcastsArea } from './broadcasts.ts';
import { bureausArea } from './bureaus.ts';
import { callsArea } from './calls.ts';
import { complaintsArea } from './complaints.ts';
import { deliveriesArea } from './deliveries.ts';
import { dialoguesArea } from './dialogues.ts';
import { documentsArea } from './documents.ts';
import { institutionsArea } from './institutions.ts';
import { leadsArea } from './leads.ts';
import { massMessagesArea } from './massMessages.ts';
import { opinionsArea } from './opinions.ts';
import { qrCodesArea } from './qrCodes.ts';
import { recusalArea } from './recusal.ts';
import { reportsArea } from './reports.ts';
import { rewardsArea } from './rewards.ts';
import { runningArea } from './running.ts';
import { supervisorsArea } from './supervisors.ts';
import { tasksArea } from './tasks.ts';
import { termsArea } from './terms.ts';
import { wordingArea } from './wording.ts';

/** Every part of the console, in the order of the navigation. */
export const areas: readonly Area[] = [
  tasksArea,
  deliveriesArea,
  leadsArea,
  rewardsArea,
  reportsArea,
  opinionsArea,
  complaintsArea,
  dialoguesArea,
  applicationsArea,
  callsArea,
  supervisorsArea,
  termsArea,
  bureausArea,
  institutionsArea,
  recusalArea,
  activitiesArea,
  documentsArea,
  broadcastsArea,
  wordingArea,
  qrCodesArea,
  massMessagesArea,
  runningArea,
];
