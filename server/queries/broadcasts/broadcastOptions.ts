import type { StaffContext } from '../../commands/context.ts';
import { articleWords } from '../../domain/articles.ts';
import { broadcastKindNames, broadcastKinds } from '../../domain/broadcasts/kinds.ts';
import { isLevel, levelLabels } from '../../domain/bureaus/levels.ts';
import { authorize, hasPermission } from '../../permissions/permissions.ts';
import { broadcastIssue } from '../../profiles/decisions/broadcastIssue.ts';
import { groupChoices } from '../appointments/groupChoices.ts';
import { profileOf } from '../bureaus/profileOf.ts';
import { inTreeOrder, subtree } from '../bureaus/subtree.ts';

/**
 * What whoever writes can choose from: kinds that this unit may send with their article, and the parts of an audience.
 * @throws DomainError `permission.denied`
 */
export async function broadcastOptions(context: StaffContext) {
  const { actor, profiles } = context;
  const { bureauId } = actor;
  authorize(actor, 'broadcast.list', { bureauId });
  const profile = await profileOf(context, bureauId);
  const kinds = broadcastKindNames.flatMap((kind) => {
    const isList = kind === 'institutionList';
    if (!hasPermission(actor, isList ? 'broadcast.draftList' : 'broadcast.draft')) return [];
    const verdict = broadcastIssue(profile, { kind, agency: isList });
    const { label, needsSource, about } = broadcastKinds[kind];
    const basis = articleWords(verdict.article);
    return verdict.ok ? [{ kind, label, needsSource, hasAbout: about !== null, basis }] : [];
  });
  const units = inTreeOrder(await subtree(bureauId));
  const levels = [...new Set(units.map(({ unit }) => unit.level))].filter(isLevel);
  const ruleSets = new Map(
    units.map(({ unit: { profile: pinned } }) => {
      const { wording } = profiles.get(pinned.id, pinned.version);
      return [pinned.id, wording.measure?.value ?? pinned.id] as const;
    }),
  );
  return {
    kinds,
    units: units.map(({ unit, depth }) => ({ id: unit._id, name: unit.name, depth })),
    levels: levels.map((level) => ({ level, label: levelLabels[level] })),
    profiles: [...ruleSets].map(([id, label]) => ({ id, label })),
    groups: groupChoices(profile),
  };
}
