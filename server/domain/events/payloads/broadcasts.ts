/** Payloads of this area's events; see `EventPayloads`. What became of each person stands on their own row. */
export interface BroadcastsEvents {
  'broadcast.drafted': { no: string; kind: string };
  'broadcast.changed': { no: string };
  'broadcast.checked': { no: string };
  'broadcast.approved': { no: string };
  /** `at`: ISO instant. */
  'broadcast.scheduled': { no: string; at: string };
  'broadcast.unscheduled': { no: string };
  /** How many were counted when a person said yes; null when its time had come. */
  'broadcast.started': { no: string; confirmed: number | null };
  /** The audience is fixed. */
  'broadcast.frozen': { no: string; total: number; withoutWechat: number };
  'broadcast.paused': { no: string };
  'broadcast.resumed': { no: string };
  'broadcast.finished': { no: string };
  'broadcast.cancelled': { no: string };
  'broadcast.read': { supervisorId: string };
}
