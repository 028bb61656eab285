import type { Problem } from '../errors.ts';

/** As far ahead as may be planned, days (ours): nobody remembers longer what they approved. */
const farthestDays = 90;
const dayMs = 86_400_000;

/** What is wrong with a time to start at. */
export function scheduleProblems(at: Date, now: Date): Problem[] {
  const ahead = at.getTime() - now.getTime();
  if (Number.isNaN(ahead) || ahead <= 0)
    return [{ path: 'at', code: 'past', message: '发送时间要晚于现在，请重新选择（北京时间）。' }];
  if (ahead > farthestDays * dayMs) {
    const message = `最多提前 ${farthestDays} 天定时，请选近一些的时间。`;
    return [{ path: 'at', code: 'too_far', message }];
  }
  return [];
}
