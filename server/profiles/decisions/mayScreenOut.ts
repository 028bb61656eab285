import type { Profile } from '../schema.ts';
import { screeningGrounds } from './screeningGrounds.ts';
import { allowed, refused, type Verdict } from './verdict.ts';

/** Whether a person may screen a candidate out on the ground with this code: only on one of the document's own. */
export function mayScreenOut(profile: Profile, { ground }: { ground: string }): Verdict {
  const { article, grounds } = screeningGrounds(profile);
  const found = grounds.find(({ code }) => code === ground);
  return found ? allowed(found.article) : refused(article, '请从本单位适用的规定中选择一条依据。');
}
