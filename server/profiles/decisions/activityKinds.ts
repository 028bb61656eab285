import type { ActivityKind } from '../../domain/activities/kinds.ts';
import type { Profile } from '../schema.ts';

/** A kind of activity that the document knows, and where it says so. */
export interface KnownActivityKind {
  readonly kind: ActivityKind;
  readonly article: string;
}

/** The values of a rule-set that make each kind exist; a kind whose values are all silent does not (trap 22). */
const sources: { [K in ActivityKind]: (profile: Profile) => readonly ({ article: string } | null)[] } = {
  training: (profile) => [profile.service.training, joined(profile, 'training')],
  meeting: ({ service }) => [service.meeting],
  symposium: ({ service }) => [service.allHandsPerYear],
  thematic: ({ service }) => [service.thematic],
  seminar: (profile) => [joined(profile, 'seminar')],
  inspection: (profile) => [joined(profile, 'inspection')],
  publicity: (profile) => [joined(profile, 'publicity')],
};

function joined({ service }: Profile, kind: 'training' | 'seminar' | 'inspection' | 'publicity') {
  return service.joins?.value.includes(kind) ? service.joins : null;
}

/** The kinds of activity that a unit of this rule-set can plan; `article` names all that they come from. */
export function activityKinds(profile: Profile): {
  article: string | null;
  kinds: readonly KnownActivityKind[];
} {
  const kinds = (Object.keys(sources) as ActivityKind[]).flatMap((kind) => {
    const articles = sources[kind](profile).flatMap((leaf) => (leaf ? [leaf.article] : []));
    return articles.length > 0 ? [{ kind, article: articles.join(',') }] : [];
  });
  const all = new Set(kinds.flatMap(({ article }) => article.split(',')));
  return { article: all.size > 0 ? [...all].join(',') : null, kinds };
}
