import { publicationLabels } from '../../domain/chatTexts/versions.ts';
import type { MenuPublicationDoc } from '../../models/menuPublication.ts';
import type { getMenu } from '../../queries/chatMenus/getMenu.ts';
import type { listMenus } from '../../queries/chatMenus/listMenus.ts';
import { presentVersion } from './version.ts';

type Row = Awaited<ReturnType<typeof listMenus>>[number];
type Menu = Awaited<ReturnType<typeof getMenu>>;

function presentPublication({ publication }: { publication: MenuPublicationDoc }) {
  const { _id: key, accountName, state, reason, publishedAt } = publication;
  return {
    ...{ key, accountName, state, stateLabel: publicationLabels[state], reason: reason ?? null },
    publishedAt: publishedAt?.toISOString() ?? null,
  };
}

function presentButtons({ button }: Menu['menu']) {
  return button.map((one) =>
    'sub_button' in one ? { name: one.name, sub_button: [...one.sub_button] } : one,
  );
}

/** A line of the list. */
export function presentMenuRow(row: Row) {
  const { isOwn, isWaiting, label, about } = row;
  return { ...presentPublication(row), label, about, isOwn, isWaiting };
}

/** One menu with what its buttons may do and its history. */
export function presentMenu(found: Menu) {
  const { label, about, menu, ours, versions, hosts, choices } = found;
  return {
    ...presentPublication(found),
    ...{ label, about, button: presentButtons(menu), ours: presentButtons(ours), hosts },
    choices: choices.map(({ key, label: word }) => ({ key, label: word })),
    versions: versions.map((view) => ({
      ...presentVersion(view),
      button: presentButtons(JSON.parse(view.version.content)),
    })),
  };
}
