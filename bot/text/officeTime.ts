import type { OfficeState } from '../../server/domain/bureaus/officeHours.ts';
import { dayInChina } from './day.ts';

const weekdays = ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'];

/** When a closed office opens, for people: `今天 13:30`, `12月1日（星期二）9:00`. */
export function officeTime(
  { opensOn, opensAt }: Extract<OfficeState, { state: 'closed' }>,
  now: Date,
): string {
  const time = opensAt.replace(/^0/, '');
  if (opensOn === dayInChina(now)) return `今天 ${time}`;
  const [, month, day] = opensOn.split('-').map(Number);
  return `${month}月${day}日（${weekdays[new Date(`${opensOn}T00:00:00Z`).getUTCDay()]}）${time}`;
}
