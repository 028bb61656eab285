/** Payloads of this area's events; see `EventPayloads`. */
export interface BureausEvents {
  'bureau.created': { profileId: string; parentId?: string };
  'bureau.renamed': Record<string, never>;
  'bureau.phoneChanged': Record<string, never>;
  'bureau.officeHoursChanged': Record<string, never>;
  'bureau.optedIn': { article: string | null };
  'bureau.optedOut': { article: string | null };
  /** A person of a shared account chose the unit that they deal with. */
  'person.unitChosen': { from: string; to: string };
  /** A unit above looks into one matter; on the matter, so that its own unit sees it in the history. */
  'matter.pulledUp': { grantId: string; toBureauId: string };
  'matter.released': { grantId: string; toBureauId: string };
}
