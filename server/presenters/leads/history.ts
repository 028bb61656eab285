import { leadSteps } from '../../commands/leads/steps/index.ts';
import type { EventPayloads, EventType } from '../../domain/events/types.ts';
import { type IdentityPurpose, identityPurposes } from '../../domain/leads/identity.ts';
import type { LeadMove } from '../../domain/leads/machine.ts';
import type { LeadFile } from '../../queries/leads/getLead.ts';

type LeadEvent = Extract<EventType, `lead.${string}` | `identity.${string}`>;

/** What each event is called on the timeline; a new one without a name does not compile. */
const titles: { [T in LeadEvent]: (data: EventPayloads[T]) => string } = {
  'lead.submitted': () => '收到线索，已登记',
  'lead.stepped': ({ step }) => leadSteps[step as LeadMove]?.label ?? '办理',
  'lead.said': () => '给举报人留言',
  'lead.answered': () => '举报人留言',
  'lead.noted': () => '添加内部记录',
  'lead.told': () => '登记告知情况',
  'lead.viewed': () => '查阅线索',
  'lead.exported': () => '导出',
  'lead.slipViewed': () => '查看移送单',
  'lead.takenOver': () => '上级提级办理',
  'lead.handedOver': () => '交接给其他承办人',
  'lead.released': () => '承办人回避，等待改派',
  'lead.excluded': () => '登记个案回避',
  'identity.requested': ({ purpose }) => `申请查看举报人身份（${words(purpose)}）`,
  'identity.decided': ({ approved }) => (approved ? '批准查看身份' : '不批准查看身份'),
  'identity.opened': ({ purpose }) => `查看举报人身份（${words(purpose)}）`,
};

const words = (purpose: string): string => identityPurposes[purpose as IdentityPurpose] ?? purpose;

const views: readonly string[] = ['lead.viewed', 'lead.slipViewed'];
const actorLabels: Readonly<Record<string, string>> = {
  reporter: '举报人',
  system: '系统',
  person: '举报人',
};

/** What happened, oldest first, and who did it. */
export function presentLeadHistory({ events, staffNames }: Pick<LeadFile, 'events' | 'staffNames'>) {
  return events.map(({ _id, type, data, actor, at }) => ({
    id: _id,
    title: Object.hasOwn(titles, type) ? titles[type as LeadEvent](data as never) : '其他变动',
    by: actorLabels[actor.kind] ?? staffNames.get(actor.id) ?? '工作人员',
    at: at.toISOString(),
    isView: views.includes(type),
  }));
}
