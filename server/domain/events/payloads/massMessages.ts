/** Payloads of this area's events; see `EventPayloads`. */
export interface MassMessagesEvents {
  'massMessage.drafted': { no: string; audience: string };
  'massMessage.changed': { no: string };
  'massMessage.submitted': { no: string };
  'massMessage.returned': { no: string };
  'massMessage.cancelled': { no: string };
  /** Handed to the queue: approved, or to be sent again. */
  'massMessage.approved': { no: string; round: number };
  'massMessage.accepted': { no: string; round: number };
  'massMessage.finished': { no: string; sent: number | null; failed: number | null };
  /** `cause`: WeChat's code, or why we gave up. */
  'massMessage.failed': { no: string; cause: string };
  'massMessage.unclear': { no: string };
  'massMessage.settled': { no: string; sent: boolean };
}
