/**
 * Whom a broadcast is for: supervisors in force of these units, narrowed by the rest; an empty list narrows nothing. Those
 * whose term is over are never among them (domain notes §3.9, §3.14).
 */
export interface Audience {
  /** Units; empty = the own one. */
  units: readonly string[];
  /** And everything under them. */
  below: boolean;
  /** Rule-sets of the units. */
  profiles: readonly string[];
  /** Levels of the units. */
  levels: readonly string[];
  /** Any of these (专业、工作、经历). */
  specialties: readonly string[];
  /** Any of these recruitment groups. */
  groups: readonly string[];
  /** Any of these tags of the units; absent where it was written before there were tags. */
  tags?: readonly string[] | undefined;
}

/** How many it reaches now; `withoutWechat` of them by telephone. */
export interface AudienceCount {
  total: number;
  withoutWechat: number;
}
