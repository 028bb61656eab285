import type { BroadcastProgress } from '../../api/types.ts';

/** How far it is, in a sentence: for the eye and for screen readers. */
export function progressWords({
  state,
  frozen,
  total,
  finished,
  percent,
  perMinute,
  secondsLeft,
}: Pick<
  BroadcastProgress,
  'state' | 'frozen' | 'total' | 'finished' | 'percent' | 'perMinute' | 'secondsLeft'
>): string {
  if (!frozen || total === null) return state === 'cancelled' ? '已取消，没有发出。' : '正在确定名单……';
  const done = `已处理 ${finished} / ${total} 人（${percent}%）`;
  if (state !== 'running') return `${done}。`;
  if (perMinute === null || secondsLeft === null) return `${done}，正在发送。`;
  return `${done}，每分钟约 ${perMinute} 人，大约还要${timeWords(secondsLeft)}。`;
}

function timeWords(seconds: number): string {
  if (seconds < 60) return '不到 1 分钟';
  const minutes = Math.ceil(seconds / 60);
  if (minutes < 60) return ` ${minutes} 分钟`;
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return rest === 0 ? ` ${hours} 小时` : ` ${hours} 小时 ${rest} 分钟`;
}
