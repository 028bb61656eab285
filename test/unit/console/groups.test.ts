import { expect, it } from 'vitest';
import type { Session } from '../../../console/src/api/types.ts';
import { type NavLink, navGroups } from '../../../console/src/areas/area.ts';
import { groupsFor } from '../../../console/src/areas/groups.ts';
import { abilitiesOf } from '../../../server/permissions/abilities.ts';
import { roles } from '../../../server/permissions/roles.ts';

const link = (label: string, group: NavLink['group'], ability: NavLink['ability']): NavLink => {
  return { to: { name: label }, label, group, ability };
};
/** In the order of the areas, which is not that of the groups. */
const areas = [
  { nav: [link('对话', 'talk', 'dialogue.list')] },
  { nav: [link('线索', 'work', 'lead.list'), link('单位', 'setup', 'bureau.read')] },
  { nav: [link('待办', 'work', 'task.list')] },
];
const shown = (abilities: Session['abilities'] | undefined) =>
  groupsFor(areas, abilities).map(({ key, label, links }) => [key, label, links.map((one) => one.label)]);

it('entries stand under their headings, in their order, and a heading without entries is not there', () => {
  const all = Object.fromEntries(
    areas.flatMap(({ nav }) => nav).map(({ ability }) => [ability, true]),
  ) as Session['abilities'];
  expect(shown(all)).toEqual([
    ['work', navGroups.work, ['线索', '待办']],
    ['talk', navGroups.talk, ['对话']],
    ['setup', navGroups.setup, ['单位']],
  ]);
});

it.each(roles)('%s sees what they may use, and no more', (role) => {
  const abilities = abilitiesOf({ kind: 'staff', id: 'x', bureauId: 'x', roles: [role] });
  const may = areas.flatMap(({ nav }) => nav).filter(({ ability }) => abilities[ability]);
  const seen = groupsFor(areas, abilities);
  const labels = seen.flatMap(({ links }) => links.map(({ label }) => label));
  expect(labels.sort()).toEqual(may.map(({ label }) => label).sort());
  expect(seen.every(({ links }) => links.length > 0)).toBe(true);
});

it('nobody signed in sees nothing', () => {
  expect(shown(undefined)).toEqual([]);
});
