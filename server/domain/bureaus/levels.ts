/** Levels of units, from the top: how deep each lies, whatever rule-set it works under. */
export const levelRanks = {
  province: 1,
  region: 1,
  city: 2,
  league_city: 2,
  district: 3,
  county: 3,
  banner: 3,
} as const satisfies Record<string, number>;

export type Level = keyof typeof levelRanks;

/** Every level, top first. */
export const levels = Object.keys(levelRanks) as [Level, ...Level[]];

/** What people call each level. */
export const levelLabels: Record<Level, string> = {
  province: '省（市）级',
  region: '自治区级',
  city: '市级',
  league_city: '盟市级',
  district: '区级',
  county: '县级',
  banner: '旗县级',
};

/** Narrows stored text to a level. */
export function isLevel(text: string): text is Level {
  return Object.hasOwn(levelRanks, text);
}

/** Whether a unit of level `lower` may stand under one of level `upper`. Levels may be passed over, never turned round. */
export function liesBelow(lower: Level, upper: Level): boolean {
  return levelRanks[lower] > levelRanks[upper];
}
