import type { Profile } from '../schema.ts';
import { allowed, refused, type Verdict } from './verdict.ts';

/** Who wants to claim an institution. */
export interface FocusFacts {
  /** Their rights as a supervisor exist today. */
  readonly inForce: boolean;
  /** They must keep away from this institution. */
  readonly recused?: boolean | undefined;
}

/** Whether a supervisor may take an institution on as 重点关联监督单位; silent documents have no such thing. */
export function focusUnits({ service, conduct }: Profile, { inForce, recused = false }: FocusFacts): Verdict {
  if (!service.focusUnit) return refused(null, '本地规定里没有“重点关联监督单位”这一项。');
  const { article } = service.focusUnit;
  if (!inForce) return refused(article, '只有在聘的监督员可以认领。');
  if (recused)
    return refused(conduct.recusal?.article ?? 'ours', '您与这家机构有利害关系，不能认领，请换一家。');
  return allowed(article);
}
