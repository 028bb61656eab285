import type { RouteLocationRaw } from 'vue-router';
import type { Session } from '../api/types.ts';
import { areas } from './index.ts';

/** Where somebody begins: the applications, or the first page that they may use. */
export function homeOf(abilities: Session['abilities'] | undefined): RouteLocationRaw {
  if (abilities?.['application.list']) return { name: 'applications' };
  const links = areas.flatMap(({ nav }) => nav);
  return links.find(({ ability }) => abilities?.[ability])?.to ?? { name: 'applications' };
}
