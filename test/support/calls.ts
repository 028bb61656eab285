import { approveCall } from '../../server/commands/calls/approveCall.ts';
import type { CallContent } from '../../server/commands/calls/callContent.ts';
import { draftCall } from '../../server/commands/calls/draftCall.ts';
import { type Publication, publishCall } from '../../server/commands/calls/publishCall.ts';
import type { Services, StaffContext } from '../../server/commands/context.ts';
import { addDays } from '../../server/domain/calendar/days.ts';
import { beijingDay } from '../../server/domain/time.ts';
import { Call, type CallDoc } from '../../server/models/call.ts';
import type { Role } from '../../server/permissions/roles.ts';
import { callMediaOf } from '../../server/profiles/decisions/mayPublishCall.ts';

/** Somebody of the bureau with these roles; one id per role, so that liaison and approver are two people. */
export function staffOf(services: Services, bureauId: string, ...roles: readonly Role[]): StaffContext {
  return { ...services, actor: { kind: 'staff', id: `${bureauId}-${roles.join('-')}`, bureauId, roles } };
}

/** What a call says; open from today for ten days. */
export function callContent(services: Services, changes: Partial<CallContent> = {}): CallContent {
  const today = beijingDay(services.clock.now());
  return {
    title: '公开选聘社会监督员',
    text: '现面向社会公开选聘医疗保障基金社会监督员，请在公众号里回复“申请”报名。',
    opensOn: today,
    closesOn: addDays(today, 9),
    headcount: 10,
    ...changes,
  };
}

/** A call that was drafted, approved by another person and published on the first public medium of the profile. */
export async function publishedCall(
  services: Services,
  bureauId: string,
  { publications, ...changes }: Partial<CallContent> & { publications?: readonly Publication[] } = {},
): Promise<CallDoc> {
  const liaison = staffOf(services, bureauId, 'liaison');
  const { no } = await draftCall(liaison, callContent(services, changes));
  await approveCall(staffOf(services, bureauId, 'approver'), { no, revision: 1 });
  const { profile } = await callOf(no);
  const [medium = ''] = [...callMediaOf(services.profiles.get(profile.id)).keys()].filter(
    (m) => m !== 'letter',
  );
  const on = beijingDay(services.clock.now());
  const places = publications ?? [{ medium, place: '本局门户网站', on, link: 'https://example.gov.cn/a' }];
  await publishCall(liaison, { no, revision: 2, publications: places });
  return callOf(no);
}

/** The call as it is stored. */
export async function callOf(no: string): Promise<CallDoc> {
  const call = await Call.findOne({ no }).lean();
  if (!call) throw new Error(`no call ${no}`);
  return call;
}
