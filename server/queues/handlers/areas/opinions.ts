import type { OpinionsEvents } from '../../../domain/events/payloads/opinions.ts';
import { archiveReportOfOpinion } from '../archiveReportOf.ts';
import type { Handlers } from '../types.ts';

/** What follows from this area's events: the author is told in the transaction itself. */
export const opinionsHandlers: Handlers<OpinionsEvents> = {
  'opinion.submitted': null,
  'opinion.stepped': archiveReportOfOpinion,
  'opinion.handedOver': null,
  'opinion.dissatisfied': null,
  'opinion.said': null,
  'opinion.replied': null,
  'opinion.viewed': null,
  'opinion.authorOpened': null,
};
