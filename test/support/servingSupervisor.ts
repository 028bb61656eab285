import type { RunFile } from '../../sandbox/setup/runFile.ts';
import { answerWhatIsAsked } from './applyInChat.ts';
import { createPhones, type Phone } from './phones.ts';
import type { StaffClient } from './staffClient.ts';

/** Somebody in force, with the phone they use. */
export interface ServingSupervisor {
  no: string;
  name: string;
  phone: Phone;
}

type Application = { revision: number };
type Supervisor = { revision: number; certificates: { id: string }[] };

/**
 * Takes a person of a started product from the first word to a term in force: they apply in chat, staff shortlist,
 * appoint, issue every certificate and let the term begin.
 */
export async function servingSupervisor(
  run: RunFile,
  { account, name }: { account: string; name: string },
  { reviewer, approver }: { reviewer: StaffClient; approver: StaffClient },
): Promise<ServingSupervisor> {
  const phone = await createPhones(run.sandbox, account).add(name);
  await answerWhatIsAsked(phone, name);
  const application = /SQ\d{8}[A-Z0-9]{6}/.exec(await phone.say('提交'))?.[0];
  if (!application) throw new Error(`${name} has no application number`);
  const { revision } = await reviewer.get<Application>(`/api/applications/${application}`);
  const decision = { decision: 'shortlist', reason: '材料齐全，符合资格条件。', revision };
  const { revision: decided } = await reviewer.post<Application>(
    `/api/applications/${application}/decisions`,
    decision,
  );
  const { no } = await approver.post<{ no: string }>(`/api/applications/${application}/appointment`, {
    revision: decided,
  });
  const supervisor = () => approver.get<Supervisor>(`/api/supervisors/${no}`);
  for (const { id } of (await supervisor()).certificates)
    await approver.post(`/api/certificates/${id}/issue`, {});
  await approver.post(`/api/supervisors/${no}/activation`, { revision: (await supervisor()).revision });
  return { no, name, phone };
}
