import { articleWords } from '../domain/articles.ts';
import { dutyStateLabels } from '../domain/cadence/state.ts';
import type { CadenceRow } from '../queries/cadence/getCadence.ts';

/** How one duty stands in one period. */
export function presentCadence({ duty, period, held, state }: CadenceRow) {
  const { code, label, article, times, minimum, soft } = duty;
  return {
    ...{ code, label, basis: articleWords(article), times, minimum, soft, period: period.key },
    ...{ start: period.start, end: period.end, warnOn: period.warnOn, held },
    ...{ state, stateLabel: dutyStateLabels[state] },
  };
}
