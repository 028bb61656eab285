import { expect, it } from 'vitest';
import type { Session } from '../../../console/src/api/types.ts';
import { navGroups } from '../../../console/src/areas/area.ts';
import { groupsFor } from '../../../console/src/areas/groups.ts';
import { areas } from '../../../console/src/areas/index.ts';
import { abilitiesOf } from '../../../server/permissions/abilities.ts';
import { roles } from '../../../server/permissions/roles.ts';

const everything = areas.flatMap(({ nav }) => nav);
const shown = (abilities: Session['abilities'] | undefined) =>
  groupsFor(abilities).map(({ key, links }) => [key, links.map(({ label }) => label)] as const);

it('every entry stands in one group, and no group is without any', () => {
  const all = Object.fromEntries(everything.map(({ ability }) => [ability, true])) as Session['abilities'];
  const groups = shown(all);
  expect(groups.map(([key]) => key)).toEqual(Object.keys(navGroups));
  expect(groups.flatMap(([, labels]) => labels).sort()).toEqual(everything.map(({ label }) => label).sort());
});

it.each(roles)('%s sees what they may use, and no empty group', (role) => {
  const abilities = abilitiesOf({ kind: 'staff', id: 'x', bureauId: 'x', roles: [role] });
  const groups = shown(abilities);
  for (const [key, labels] of groups) expect(labels, key).not.toEqual([]);
  const may = everything.filter(({ ability }) => abilities[ability]).map(({ label }) => label);
  expect(groups.flatMap(([, labels]) => labels).sort()).toEqual(may.sort());
});

it('nobody signed in sees nothing', () => {
  expect(shown(undefined)).toEqual([]);
});
