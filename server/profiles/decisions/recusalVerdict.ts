import type { Profile } from '../schema.ts';

/** One interest of a supervisor or officer in an institution. */
export interface InterestFacts {
  /** `employer` includes whoever represents the institution. */
  readonly type: string;
  /** The holder says that it does not touch their impartiality. */
  readonly claimsImpartial: boolean;
  /** What a person decided, if anybody did. */
  readonly decision?: 'recuse' | 'keep' | undefined;
}

/** What follows from an interest. */
export interface RecusalVerdict {
  /** The holder must keep away from every matter of the institution. */
  readonly recuse: boolean;
  /** No declaration and no decision can lift it. */
  readonly mandatory: boolean;
  /** The document's article, `ours` for our own rule, null where it is silent: there is no recusal then. */
  readonly article: string | null;
}

type Rule = NonNullable<Profile['conduct']['recusal']>['value'];

/** By the document's own words: does the interest keep the holder away before anybody has decided? */
const rules: Record<Rule, (facts: InterestFacts) => { recuse: boolean; mandatory: boolean }> = {
  any_interest_mandatory: () => ({ recuse: true, mandatory: true }),
  // Who judges whether it "may affect" is never the holder; until somebody has, they keep away.
  interest_may_affect: ({ decision }) => ({ recuse: decision !== 'keep', mandatory: false }),
  // The holder's own view counts first: who holds themselves affected applies. Others may still decide so.
  self_apply_may_affect: ({ claimsImpartial, decision }) => ({
    recuse: decision === undefined ? !claimsImpartial : decision === 'recuse',
    mandatory: false,
  }),
};

/**
 * Whether an interest keeps its holder away. An institution's own people keep away from it wherever recusal
 * exists, whatever they say, until somebody has decided otherwise (ours; trap 10).
 */
export function recusalVerdict({ conduct }: Profile, facts: InterestFacts): RecusalVerdict {
  if (!conduct.recusal) return { recuse: false, mandatory: false, article: null };
  const { value, article } = conduct.recusal;
  const verdict = rules[value](facts);
  const representative = facts.type === 'employer' && facts.decision === undefined && !verdict.recuse;
  return representative ? { recuse: true, mandatory: false, article: 'ours' } : { ...verdict, article };
}
