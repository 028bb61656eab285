/**
 * Where an opinion comes from. A supervisor writes their own, what they collected, or passes on a letter; an institution's
 * word about a supervisor is taken as one where the document has no procedure (ours, trap 30); a lead or a finding of a
 * report may turn out to be one.
 */
export const opinionOrigins = ['own', 'collected', 'relayed', 'institution', 'lead', 'report'] as const;
export type OpinionOrigin = (typeof opinionOrigins)[number];

/** Origins that the form of supervisors offers. */
export const writtenOrigins = ['own', 'collected', 'relayed'] as const satisfies readonly OpinionOrigin[];

export const opinionOriginLabels: Record<OpinionOrigin, string> = {
  own: '本人意见',
  collected: '收集的意见',
  relayed: '转递来信',
  institution: '机构反映',
  lead: '线索转办',
  report: '走访报告',
};
