import type { RouteLocationRaw } from 'vue-router';

/** Pages of the objects that clocks and tasks are about, by kind; the page takes the number. */
const pages: Readonly<Record<string, string>> = {
  appointment: 'supervisor',
  application: 'application',
  lead: 'lead',
  complaint: 'complaint',
  opinion: 'opinion',
  report: 'report',
  dialogue: 'dialogue',
  massMessage: 'massMessage',
  reward: 'payment',
  reconciliation: 'reconciliation',
};
/** Lists where an object is dealt with that has no page of its own. */
const lists: Readonly<Record<string, string>> = {
  interest: 'interests',
  yearList: 'yearLists',
  holidayTable: 'clocks',
  chatText: 'wording',
  chatMenu: 'wording',
};

/** Where a matter is dealt with; null when it has no page. */
export function pageOfMatter(kind: string, no: string): RouteLocationRaw | null {
  const [page, list] = [pages[kind], lists[kind]];
  if (page) return { name: page, params: { no } };
  return list ? { name: list } : null;
}
