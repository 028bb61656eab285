/** What candidates are compared by. */
export interface Candidate {
  readonly no: string;
  readonly specialties: readonly string[];
  readonly groups: readonly string[];
  /** How often they were picked of late. */
  readonly recent: number;
}

/** What staff look for. */
export interface Wishes {
  readonly specialties: readonly string[];
  readonly groups: readonly string[];
}

/**
 * Best match first; of equal ones whoever was picked least of late, then by number, so that the same question gets
 * the same answer. Each with the reason that staff read.
 */
export function rankCandidates<T extends Candidate>(
  candidates: readonly T[],
  { specialties, groups }: Wishes,
): (T & { readonly matched: readonly string[]; readonly reason: string })[] {
  const scored = candidates.map((candidate) => {
    const bySpecialty = candidate.specialties.filter((one) => specialties.includes(one));
    const byGroup = candidate.groups.filter((one) => groups.includes(one));
    const matched = [...bySpecialty, ...byGroup];
    const why = [
      ...(bySpecialty.length > 0 ? [`专业：${bySpecialty.join('、')}`] : []),
      ...(byGroup.length > 0 ? [`经历：${byGroup.join('、')}`] : []),
      candidate.recent === 0 ? '近一年未被抽选' : `近一年被抽选 ${candidate.recent} 次`,
    ];
    return { ...candidate, matched, reason: why.join('；') };
  });
  return scored.sort(
    (a, b) => b.matched.length - a.matched.length || a.recent - b.recent || (a.no < b.no ? -1 : 1),
  );
}
