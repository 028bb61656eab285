import type { Leaf, ModeCode, Profile } from '../schema.ts';

/** Ways of recruiting that begin with a unit or with the bureau's own invitation, not with the applicant. */
const unitDriven: readonly ModeCode[] = ['recommend', 'invite', 'unit', 'direct_on_recommendation'];

/** A mode for which the bureau gives out invitation codes, and the kinds of unit that the document names for it. */
export interface InvitableMode {
  readonly code: ModeCode;
  readonly label: string;
  readonly unitKinds: readonly string[];
  /** Where the document names those units; null where it names none. */
  readonly unitArticle: string | null;
}

/** The modes of a document that need an invitation or a recommendation. */
export function invitableModes({ recruit }: Profile): {
  article: string | null;
  modes: readonly InvitableMode[];
} {
  const { modes, recommenders, inviteSources } = recruit;
  const sources: Partial<Record<ModeCode, Leaf<readonly string[]>>> = {
    recommend: recommenders,
    unit: recommenders,
    direct_on_recommendation: recommenders,
    invite: inviteSources,
  };
  const found = (modes?.value ?? []).filter(({ code }) => unitDriven.includes(code));
  return {
    article: modes?.article ?? null,
    modes: found.map(({ code, label }) => ({
      ...{ code, label },
      ...{ unitKinds: sources[code]?.value ?? [], unitArticle: sources[code]?.article ?? null },
    })),
  };
}
