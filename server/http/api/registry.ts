import { openApiDocument } from '../openapi.ts';
import { pageRoutes } from '../pages/routes.ts';
import { activityRoutes } from './activities/routes.ts';
import { applicationRoutes } from './applications/routes.ts';
import { appointmentRoutes } from './appointments/routes.ts';
import { broadcastRoutes } from './broadcasts/routes.ts';
import { bureauRoutes } from './bureaus/routes.ts';
import { callRoutes } from './calls/routes.ts';
import { chatMenuRoutes } from './chatMenus/routes.ts';
import { chatTextRoutes } from './chatTexts/routes.ts';
import { chatVersionRoutes } from './chatVersions/routes.ts';
import { clockRoutes } from './clocks/routes.ts';
import { complaintRoutes } from './complaints/routes.ts';
import { countRoutes } from './counts/routes.ts';
import { deliveryRoutes } from './deliveries/routes.ts';
import { dialogueRoutes } from './dialogues/routes.ts';
import { documentRoutes } from './documents/routes.ts';
import { handOverRoutes } from './handOvers/routes.ts';
import { headcountRoutes } from './headcount/routes.ts';
import { holidayRoutes } from './holidays/routes.ts';
import { institutionRoutes } from './institutions/routes.ts';
import { invitationRoutes } from './invitations/routes.ts';
import { leadRoutes } from './leads/routes.ts';
import { ledgerRoutes } from './ledger/routes.ts';
import { massMessageRoutes } from './massMessages/routes.ts';
import { metaRoutes } from './meta/routes.ts';
import { miniRoutes } from './mini/routes.ts';
import { opinionRoutes } from './opinions/routes.ts';
import { paymentRoutes } from './payments/routes.ts';
import { qrCodeRoutes } from './qrCodes/routes.ts';
import { reconciliationRoutes } from './reconciliations/routes.ts';
import { recusalRoutes } from './recusal/routes.ts';
import { reportRoutes } from './reports/routes.ts';
import { rewardRoutes } from './rewards/routes.ts';
import type { Route } from './route.ts';
import { sessionRoutes } from './sessions/routes.ts';
import { statisticsRoutes } from './statistics/routes.ts';
import { taskRoutes } from './tasks/routes.ts';
import { termRoutes } from './terms/routes.ts';
import { unitOpinionRoutes } from './unitOpinions/routes.ts';
import { uploadRoutes } from './uploads/routes.ts';

/** Every route of the API. A new resource is one folder and one line here. */
export const routes: readonly Route[] = [
  ...sessionRoutes,
  ...applicationRoutes,
  ...invitationRoutes,
  ...headcountRoutes,
  ...unitOpinionRoutes,
  ...callRoutes,
  ...appointmentRoutes,
  ...termRoutes,
  ...bureauRoutes,
  ...institutionRoutes,
  ...uploadRoutes,
  ...recusalRoutes,
  ...activityRoutes,
  ...documentRoutes,
  ...broadcastRoutes,
  ...dialogueRoutes,
  ...complaintRoutes,
  ...taskRoutes,
  ...countRoutes,
  ...deliveryRoutes,
  ...leadRoutes,
  ...miniRoutes,
  ...statisticsRoutes,
  ...clockRoutes,
  ...holidayRoutes,
  ...opinionRoutes,
  ...handOverRoutes,
  ...reportRoutes,
  ...chatTextRoutes,
  ...chatMenuRoutes,
  ...chatVersionRoutes,
  ...qrCodeRoutes,
  ...massMessageRoutes,
  ...rewardRoutes,
  ...paymentRoutes,
  ...ledgerRoutes,
  ...reconciliationRoutes,
  ...pageRoutes,
  ...metaRoutes(() => openApiDocument(routes)),
];
