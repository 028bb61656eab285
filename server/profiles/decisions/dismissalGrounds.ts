import type { Profile } from '../schema.ts';

type Ground = NonNullable<Profile['dismissal']['grounds']>['value'][number];
export type GroundCode = Ground['code'];
export type Finding = NonNullable<Ground['threshold']>[number];

/** What people call each finding that a document can require. */
export const findingLabels: Record<Finding, string> = {
  serious: '情节严重',
  seriousConsequences: '造成严重后果',
};

/** A ground of one document, with what it needs and how it binds. */
export interface DismissalGround {
  readonly code: GroundCode;
  readonly article: string;
  readonly label: string;
  /** Findings of which at least one must be made; none where any breach suffices (trap 3). */
  readonly threshold: readonly Finding[];
  /** True where the document leaves a choice (可以、可); otherwise a founded ground ends the engagement. */
  readonly discretionary: boolean;
}

/** Ways in which a term ends that are no dismissal: by its own date, and at the person's own wish. */
const otherEnds: readonly GroundCode[] = ['EXPIRED', 'REQUEST'];

/** The grounds on which somebody can be dismissed here: those of this document and of no other (trap 4). */
export function dismissalGrounds({ dismissal }: Profile): {
  readonly article: string | null;
  readonly grounds: readonly DismissalGround[];
} {
  const offered = dismissal.grounds?.value.filter(({ code }) => !otherEnds.includes(code)) ?? [];
  return {
    article: dismissal.grounds?.article ?? null,
    grounds: offered.map(({ code, article, label, threshold = [], force }) => {
      const discretionary = (force ?? dismissal.force?.value) === 'may';
      return { code, article, label, threshold, discretionary };
    }),
  };
}

/** The ground under which a person ends the engagement themselves, or null where the document has none. */
export function requestGround({ dismissal }: Profile): Ground | null {
  return dismissal.grounds?.value.find(({ code }) => code === 'REQUEST') ?? null;
}
