import type { EventType } from '../domain/events/types.ts';
import type { SupervisorFile } from '../queries/appointments/getSupervisor.ts';

/** What each event is called on a supervisor's timeline. */
const titles: Readonly<Partial<Record<EventType, string>>> = {
  'appointment.appointed': '作出聘任决定',
  'appointment.registered': '按纸质材料登记',
  'appointment.activated': '证书发齐，正式上任',
  'appointment.bindingOffered': '发出微信绑定码',
  'appointment.bound': '绑定微信',
  'appointment.viewed': '查阅',
  'appointment.published': '登记公布情况',
  'appointment.publishConsentGiven': '本人同意公布',
  'appointment.publishConsentWithdrawn': '本人撤回公布同意',
  'certificate.issued': '颁发证书',
  'certificate.downloaded': '下载证书',
};

const views: readonly string[] = ['appointment.viewed', 'certificate.downloaded'];
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
