import type { RouteLocationRaw } from 'vue-router';
import type { TaskRow } from '../../api/types.ts';
import { pageOfMatter } from '../pageOfMatter.ts';

/** Kinds of tasks that are done elsewhere than on the page of what they are about. */
const pages: Readonly<Record<string, string>> = { undelivered: 'deliveries', handOver: 'handOvers' };

/** Where a task is done; null when there is no page for it. */
export function pageOfTask({ kind, object, subject }: TaskRow): RouteLocationRaw | null {
  const page = pages[kind];
  return page ? { name: page } : pageOfMatter(object.kind, subject);
}
