/** Percentages and limits that hold from a day on. Null where the source was not confirmed: ask, do not fill in. */
export interface RewardRow {
  readonly from: string | null;
  /** What each percentage is for. */
  readonly labels: readonly string[] | null;
  readonly pct: readonly number[] | null;
  /** The whole percentage for insiders and competitors, grade by grade. */
  readonly insiderPct: readonly (number | null)[] | null;
  readonly floorFen: number | null;
  readonly capFen: number | null;
  readonly article: string;
}

/** The national rule, as far as it is confirmed. */
export interface NationalReward {
  readonly rule: string;
  readonly source: string;
  readonly floorFen: number;
  readonly capFen: number;
  readonly claimMonths: number;
  /** What its text may say and nobody here has seen. */
  readonly unconfirmed: readonly string[];
}

/** One question of the checklist. Every one is answered by a person. */
export interface RewardCondition {
  readonly code: string;
  readonly label: string;
  /** Article, outside source, or `ours`. */
  readonly article: string;
  readonly decider: 'grader' | 'approver';
  /** `must`: there is no reward otherwise; `ask`: the answer is written down and a person draws the conclusion. */
  readonly kind: 'must' | 'ask';
}

/** A ground for no reward; `must`: whoever it holds for gets none. */
export type RewardExclusionItem = RewardCondition;

/** A remark for whoever grades. */
export interface RewardNote {
  readonly text: string;
  readonly article: string;
}

/** Everything that a document and the national rule say about a reward on one day. */
export interface RewardRules {
  readonly day: string;
  /** Of the document's reward clause; of the national rule where it has none. */
  readonly article: string;
  readonly rule: { readonly names: readonly string[]; readonly article: string };
  /** False: the document has no reward clause, and nothing may be promised under it (trap 14). */
  readonly hasClause: boolean;
  readonly row: RewardRow | null;
  /** Null before it came into force. */
  readonly national: NationalReward | null;
  /** What the document rewards, in its words; null where it sets no bounds. */
  readonly scope: { readonly words: readonly string[]; readonly article: string } | null;
  readonly conditions: readonly RewardCondition[];
  readonly exclusions: readonly RewardExclusionItem[];
  /** Several reporters of one case: how they share, or that it has to be asked. */
  readonly multiple: 'ask' | { readonly rule: 'first_only' | 'shared'; readonly article: string };
  readonly notes: readonly RewardNote[];
  /** Places whose figures must not be used here. */
  readonly notSources: readonly string[];
}
