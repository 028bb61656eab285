import type { Route } from '../../route.ts';
import { miniActivityRoutes } from './activityRoutes.ts';
import { miniBadgeRoutes } from './badgeRoutes.ts';
import { miniDocumentRoutes } from './documentRoutes.ts';
import { miniFocusRoutes } from './focusRoutes.ts';
import { miniInterestRoutes } from './interestRoutes.ts';
import { miniMatterRoutes } from './matterRoutes.ts';
import { miniRewardRoutes } from './rewardRoutes.ts';
import { miniSettingsRoutes } from './settingsRoutes.ts';
import { miniSupervisorRoutes } from './supervisorRoutes.ts';
import { miniTermRoutes } from './termRoutes.ts';

/** The daily life of a supervisor, and what anybody has of their own. */
export const miniDailyRoutes: readonly Route[] = [
  ...miniMatterRoutes,
  ...miniBadgeRoutes,
  ...miniActivityRoutes,
  ...miniDocumentRoutes,
  ...miniFocusRoutes,
  ...miniInterestRoutes,
  ...miniTermRoutes,
  ...miniRewardRoutes,
  ...miniSupervisorRoutes,
  ...miniSettingsRoutes,
];
