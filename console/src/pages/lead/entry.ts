import type { Answers, FormDefinition } from '../../../../server/forms/engine/index.ts';
import type { LeadEntry } from '../../api/types.ts';

/** What the server gives for putting down a lead. */
export interface EntryForms {
  lead: FormDefinition;
  identity: FormDefinition;
}

type Channel = LeadEntry['channel'];

/** How it came in. */
export const channelLabels: Record<Channel, string> = {
  phone: '电话',
  letter: '来信',
  visit: '来访',
  relayed: '转递来信',
};

/** Nobody rings up through WeChat: what is only asked there is not asked here. */
const onlyInWechat = 'remember';

/** The form about who reports, as staff fill it. */
export function identityOnPaper(definition: FormDefinition): FormDefinition {
  const fields = definition.fields.filter(({ key }) => key !== onlyInWechat).map(withoutSupervisor);
  return { ...definition, fields };
}

/** Nobody sees on the telephone who is in force: a supervisor who rings up gives their name. */
function withoutSupervisor(field: FormDefinition['fields'][number]): FormDefinition['fields'][number] {
  if (field.type !== 'choice' || field.key !== 'identity') return field;
  return { ...field, options: field.options.filter(({ value }) => value !== '监督员实名') };
}

/** Answers about who reports, with what staff are not asked. */
export function identityAnswers(answers: Answers): Answers {
  return answers.identity === '匿名' ? { ...answers, [onlyInWechat]: false } : answers;
}

/** A time as `datetime-local` has it, in Beijing, as an instant; undefined when it is empty. */
export function instantOf(local: string): string | undefined {
  const at = new Date(`${local}:00+08:00`);
  return local === '' || Number.isNaN(at.getTime()) ? undefined : at.toISOString();
}
