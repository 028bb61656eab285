import type { Session } from '../api/types.ts';
import { type Area, type NavGroup, type NavLink, navGroups } from './area.ts';

/** One group as somebody sees it. */
export interface ShownGroup {
  key: NavGroup;
  label: string;
  links: NavLink[];
}

/** The groups in which this person may use anything, with what they may use. */
export function groupsFor(
  areas: readonly Pick<Area, 'nav'>[],
  abilities: Session['abilities'] | undefined,
): ShownGroup[] {
  const links = areas.flatMap(({ nav }) => nav).filter(({ ability }) => abilities?.[ability] === true);
  return (Object.keys(navGroups) as NavGroup[])
    .map((key) => ({ key, label: navGroups[key], links: links.filter(({ group }) => group === key) }))
    .filter(({ links: own }) => own.length > 0);
}
