import type { ClockView } from '../queries/clocks/clockView.ts';

/** A clock as the console shows it; `names` are those of members of staff by id. */
export function presentClock(clock: ClockView, names: ReadonlyMap<string, string>) {
  const { softOn: _, source, ownerId, ...rest } = clock;
  return {
    ...{ ...rest, ownerId },
    source: source === 'ours' ? '本系统建议' : `依据：${source}`,
    stateLabel: stateLabel(clock),
    owner: ownerId ? (names.get(ownerId) ?? null) : null,
  };
}

/** How much time is left, in words. */
function stateLabel({ state, limitOn, earliestOn, daysLeft, unit, isLate }: ClockView): string {
  const days = unit === 'workingDays' ? '个工作日' : '天';
  if (state === 'stopped') return '已结束';
  if (state === 'paused') return '暂停计算';
  if (limitOn === null) return earliestOn ? `待节假日安排公布，最早 ${earliestOn}` : '待节假日安排公布';
  if (isLate) return daysLeft === null ? '已超期' : `已超期 ${-daysLeft} ${days}`;
  return daysLeft === 0 ? '今天到期' : `还剩 ${daysLeft} ${days}`;
}
