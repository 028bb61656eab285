/** Payloads of this area's events; see `EventPayloads`. `after` is the last row that a batch dealt with. */
export interface ActivitiesEvents {
  'activity.planned': { no: string; kind: string };
  'activity.notified': { no: string; audience: string };
  /** The next batch of invitations. */
  'activity.inviting': { after: string };
  'activity.replied': { no: string; answer: string };
  'activity.checkedIn': { no: string };
  'activity.materialAttached': { no: string; documentNo: string };
  'activity.materialDetached': { no: string; documentNo: string };
  'activity.held': { no: string; attended: number };
  'activity.closed': { no: string };
  'activity.cancelled': { no: string; from: string };
  /** The next batch of notices to those invited. */
  'activity.telling': { notice: string; after: string };
  'cadence.warned': { code: string; period: string };
  'cadence.overdue': { code: string; period: string; soft: boolean };
  'assessment.opened': { no: string };
  'assessment.graded': { supervisorId: string; grade: number };
  'assessment.voted': { supervisorId: string; recommend: boolean };
  'assessment.commended': { supervisorId: string };
  'assessment.closed': { no: string };
}
