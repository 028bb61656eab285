import type { Decision } from '../domain/applications/machine.ts';
import { articleInWords } from '../domain/articles.ts';
import type { EventPayloads, EventType } from '../domain/events/types.ts';
import type { ApplicationFile } from '../queries/applications/getApplication.ts';
import { decisionLabels } from './decisionLabels.ts';

type ApplicationEvent = Extract<EventType, `application.${string}` | `matter.${string}`>;

/** What each event is called on the timeline; a new one without a name does not compile. */
const titles: { [T in ApplicationEvent]: (data: EventPayloads[T]) => string } = {
  'application.submitted': () => '提交申请',
  'application.resubmitted': () => '补正后重新提交',
  'application.withdrawn': () => '撤回申请',
  'application.decided': ({ decision }) => decisionLabels[decision as Decision] ?? '作出决定',
  'application.appointed': () => '作出聘任决定',
  'application.viewed': () => '查阅申请',
  'matter.pulledUp': () => '上级单位提级督办',
  'matter.released': () => '上级单位结束督办',
  'application.screenedOut': ({ ground }) => `筛查未通过（${articleInWords(ground)}）`,
  'application.scored': () => '评分',
  'application.opinionAsked': () => '发出单位意见链接',
  'application.opinionRevoked': () => '收回单位意见链接',
  'application.opinionGiven': () => '单位填写了意见：同意',
  'application.opinionDeclined': () => '单位填写了意见：不同意',
  'application.opinionExpired': () => '单位意见链接过期未填',
};

const actorLabels: Record<string, string> = { person: '申请人', system: '系统' };

/** What happened, oldest first, and who did it. Views are marked, so that the page can fold them away. */
export function presentHistory({ events, staffNames }: Pick<ApplicationFile, 'events' | 'staffNames'>) {
  return events.map(({ _id, type, data, actor, at }) => ({
    id: _id,
    title: titleOf(type, data),
    by: actorLabels[actor.kind] ?? staffNames.get(actor.id) ?? '工作人员',
    at: at.toISOString(),
    isView: type === 'application.viewed',
  }));
}

function titleOf(type: string, data: unknown): string {
  const known = Object.hasOwn(titles, type) ? titles[type as ApplicationEvent] : undefined;
  return known ? known(data as never) : '其他变动';
}
