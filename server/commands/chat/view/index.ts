import type { Need, ViewParts } from '../../../../bot/engine/index.ts';
import { listOwnApplications } from '../../../queries/applications/listOwnApplications.ts';
import { listReturnedReports } from '../../../queries/reports/listReturnedReports.ts';
import type { ChatServices } from '../types.ts';
import { loadActivities } from './loadActivities.ts';
import { loadAppointment } from './loadAppointment.ts';
import { loadBadge } from './loadBadge.ts';
import { loadBinding } from './loadBinding.ts';
import { loadDocuments } from './loadDocuments.ts';
import { loadInbox } from './loadInbox.ts';
import { loadFocusClaims, loadInstitutions, loadYearList } from './loadInstitutions.ts';
import { loadInvitation } from './loadInvitation.ts';
import { loadLeadOptions } from './loadLeadOptions.ts';
import { loadClaimedMatter, loadOwnMatters } from './loadMatters.ts';
import { loadMiniPerson } from './loadMiniPerson.ts';
import { loadOpenCalls } from './loadOpenCalls.ts';
import { loadQrCode } from './loadQrCode.ts';
import { loadRewards } from './loadRewards.ts';
import { loadTestRecipient } from './loadTestRecipient.ts';
import { loadUnits } from './loadUnits.ts';
import { loadWaitingAnswers } from './loadWaitingAnswers.ts';
import type { Loader, Loaders } from './types.ts';

/** How each part of the view is read. A new part is one entry here and one in `empty`. */
const loaders: Loaders = {
  applications: ({ crypto }, { person }) => listOwnApplications(person._id, crypto),
  rewards: loadRewards,
  returnedReports: (services, { person }) => listReturnedReports(services, person._id),
  appointment: loadAppointment,
  openCalls: loadOpenCalls,
  units: loadUnits,
  activities: loadActivities,
  documents: loadDocuments,
  inbox: loadInbox,
  badge: loadBadge,
  institutions: loadInstitutions,
  focusClaims: loadFocusClaims,
  yearList: loadYearList,
  invitation: loadInvitation,
  binding: loadBinding,
  qrCode: loadQrCode,
  miniPerson: loadMiniPerson,
  testRecipient: loadTestRecipient,
  ownMatters: loadOwnMatters,
  claimedMatter: loadClaimedMatter,
  leadOptions: loadLeadOptions,
  waitingAnswers: loadWaitingAnswers,
};

/** What a step sees where nothing was loaded. */
const empty: ViewParts = {
  applications: [],
  rewards: [],
  returnedReports: [],
  appointment: null,
  openCalls: [],
  units: [],
  activities: [],
  documents: [],
  inbox: { items: [], unread: 0, more: false },
  badge: null,
  institutions: [],
  focusClaims: [],
  yearList: null,
  invitation: null,
  binding: null,
  qrCode: null,
  miniPerson: null,
  testRecipient: null,
  ownMatters: [],
  claimedMatter: null,
  leadOptions: { recent: [] },
  waitingAnswers: [],
};

/** The parts of the view that a step needs, read side by side. */
export async function loadParts(
  services: ChatServices,
  about: Parameters<Loader<unknown>>[1],
  needs: readonly Need[],
): Promise<ViewParts> {
  const loaded = await Promise.all(
    needs.map(async (need) => [need, await loaders[need](services, about)] as const),
  );
  return { ...empty, ...Object.fromEntries(loaded) } as ViewParts;
}
