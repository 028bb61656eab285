import type { EventType } from '../domain/events/types.ts';
import type { SupervisorFile } from '../queries/appointments/getSupervisor.ts';

/** What each event is called on a supervisor's timeline. */
const titles: Readonly<Partial<Record<EventType, string>>> = {
  'appointment.appointed': '作出聘任决定',
  'appointment.registered': '按纸质材料登记',
  'appointment.activated': '证书发齐，正式上任',
  'appointment.classified': '登记专长和类别',
  'appointment.tagged': '登记标签',
  'appointment.bindingOffered': '发出微信绑定码',
  'appointment.bound': '绑定微信',
  'appointment.viewed': '查阅',
  'appointment.published': '登记公布情况',
  'appointment.publishConsentGiven': '本人同意公布',
  'appointment.publishConsentWithdrawn': '本人撤回公布同意',
  'certificate.issued': '颁发证书',
  'certificate.downloaded': '下载证书',
  'term.noticed': '发出聘期提醒',
  'term.expired': '聘期届满',
  'term.consentRecorded': '记录续聘意愿',
  'term.renewed': '决定续聘',
  'term.ended': '期满后作出决定',
  'term.resignationRequested': '本人申请辞任',
  'term.resignationWithdrawn': '本人撤回辞任申请',
  'term.resignationDeclined': '辞任申请不予办理',
  'term.resigned': '办理辞任',
  'term.inquiryOpened': '开展核查',
  'term.inquiryClosed': '结束核查',
  'term.dismissalProposed': '提出解聘意见',
  'term.dismissalDeclined': '解聘意见未通过',
  'term.dismissed': '决定解聘',
  'term.transferRecorded': '登记移交',
  'term.certificateReturned': '登记证件交回',
  'term.offboarded': '办结离任',
  'term.viewed': '查阅聘期',
};

const views: readonly string[] = ['appointment.viewed', 'certificate.downloaded', 'term.viewed'];
const actorLabels: Readonly<Record<string, string>> = { person: '本人', system: '系统' };

/** What happened, oldest first, and who did it. Views are marked, so that the page can fold them away. */
export function presentAppointmentHistory({
  events,
  staffNames,
}: Pick<SupervisorFile, 'events' | 'staffNames'>) {
  return events.map(({ _id, type, actor, at }) => ({
    id: _id,
    title: titles[type as EventType] ?? '其他变动',
    by: actorLabels[actor.kind] ?? staffNames.get(actor.id) ?? '工作人员',
    at: at.toISOString(),
    isView: views.includes(type),
  }));
}
