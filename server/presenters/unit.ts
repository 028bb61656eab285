import { articleWords } from '../domain/articles.ts';
import { isLevel, levelLabels } from '../domain/bureaus/levels.ts';
import type { Verdict } from '../profiles/decisions/verdict.ts';
import type { Profile } from '../profiles/schema.ts';
import type { UnitRow } from '../queries/bureaus/listUnits.ts';

/** What people call a rule-set: the document's title, else its region. */
export function profileTitle({ id, meta }: Profile): string {
  return meta.title?.value ?? meta.region?.value ?? id;
}

/** A unit of the tree with what it may do and why. */
export function presentUnit({ unit, profile, authority, optIn, hasAdmin, managed, depth }: UnitRow) {
  return {
    id: unit._id,
    name: unit.name,
    level: unit.level,
    levelLabel: isLevel(unit.level) ? levelLabels[unit.level] : unit.level,
    parentId: unit.parentId ?? null,
    depth,
    phone: unit.phone ?? null,
    officeHours: unit.officeHours?.map(({ weekday, from, to }) => ({ weekday, from, to })) ?? null,
    profile: { id: profile.id, version: profile.version, title: profileTitle(profile) },
    authority: presentVerdict(authority),
    optIn: presentVerdict(optIn),
    optedInAt: unit.optedInAt?.toISOString() ?? null,
    hasAdmin,
    managed,
  };
}

function presentVerdict(verdict: Verdict) {
  return { ok: verdict.ok, basis: articleWords(verdict.article), reason: verdict.ok ? null : verdict.reason };
}
