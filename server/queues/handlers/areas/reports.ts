import type { ReportsEvents } from '../../../domain/events/payloads/reports.ts';
import type { Handlers } from '../types.ts';

/** What follows from this area's events: the author is told in the transaction itself. */
export const reportsHandlers: Handlers<ReportsEvents> = {
  'report.submitted': null,
  'report.resubmitted': null,
  'report.returned': null,
  'report.accepted': null,
  'report.split': null,
  'report.archived': null,
  'report.said': null,
  'report.replied': null,
  'report.viewed': null,
};
