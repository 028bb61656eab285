import type { HandedOver } from '../../api/types.ts';

/** What was handed over, what was not and why, and what comes next. */
export function handedWords({ moved, kept, more }: HandedOver, name: string): string {
  return [
    `已把 ${moved} 件交给${name}。`,
    ...(kept.length > 0 ? [`${kept.length} 件对方不能承办，请另选人：${kept.join('、')}。`] : []),
    ...(more ? ['还有没交完的，请再交接一次。'] : []),
  ].join('');
}
