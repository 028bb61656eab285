import type { Profile } from '../schema.ts';
import { dismissalGrounds, type Finding, findingLabels } from './dismissalGrounds.ts';
import { transferNeeded } from './transferNeeded.ts';
import { type Allowed, type Refused, refused } from './verdict.ts';

/** What was found about a supervisor. */
export interface DismissalFacts {
  /** Code of a ground; anything else than one of this document is refused. */
  readonly ground: string;
  readonly finding?: Readonly<Partial<Record<Finding, boolean>>>;
  /** The act was illegal as well. */
  readonly illegal?: boolean;
}

/** A dismissal that may be decided; `keepOffered` and `transferNeeded` say what else the decision must respect. */
export type DismissalVerdict =
  | (Allowed & {
      /** Whether the bureau may also keep the person although the ground is founded. */
      readonly keepOffered: boolean;
      readonly transferNeeded: boolean;
    })
  | Refused;

/**
 * Whether somebody may be dismissed on a ground: one of this document (trap 4), with its threshold met (trap 3),
 * and, where illegal acts are to be transferred, on the ground that says so.
 */
export function mayDismiss(profile: Profile, facts: DismissalFacts): DismissalVerdict {
  const { article: clause, grounds } = dismissalGrounds(profile);
  const ground = grounds.find(({ code }) => code === facts.ground);
  if (!ground) return refused(clause, '本地办法没有这一项解聘情形，请从列出的情形中选择。');
  const { article, threshold, discretionary } = ground;
  if (threshold.length > 0 && !threshold.some((finding) => facts.finding?.[finding])) {
    const needed = threshold.map((finding) => findingLabels[finding]).join('或');
    return refused(article, `按此项解聘须认定${needed}，请先核实并作出认定。`);
  }
  const transfer = transferNeeded(profile, { illegal: facts.illegal ?? false });
  if (transfer.needed && transfer.ground !== ground.code) {
    return refused(transfer.article, '有违法行为的，须按规定移交的那一项办理，请改选该项。');
  }
  return { ok: true, article, keepOffered: discretionary, transferNeeded: transfer.needed };
}
