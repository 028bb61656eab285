import {
  type Answers,
  type FormContext,
  type FormDefinition,
  pruneHidden,
} from '../../../../server/forms/engine/index.ts';
import type { OpinionEntry } from '../../api/types.ts';

/** Who wrote a relayed letter, as it is typed. */
export interface WriterDraft {
  name: string;
  contact: string;
  consents: '' | 'yes' | 'no';
}

interface PaperDraft {
  supervisorNo: string;
  receivedOn: string;
  answers: Answers;
  writer: WriterDraft;
}

/** Only a relayed letter has a writer besides the supervisor. */
export const isRelayed = (answers: Answers): boolean => answers.origin === '转递来信';

/** What is sent: a writer only with a relayed letter of which something was put down; the server says what is missing. */
export function paperBody(
  definition: FormDefinition,
  { supervisorNo, receivedOn, answers, writer }: PaperDraft,
  context: FormContext,
): OpinionEntry {
  const { id, version } = definition;
  const body = { supervisorNo, receivedOn, form: { id, version } };
  const pruned = pruneHidden(definition, answers, context);
  const { name, contact, consents } = writer;
  const isSaid = [name, contact, consents].some((typed) => typed.trim() !== '');
  if (!isRelayed(answers) || !isSaid) return { ...body, answers: pruned };
  const letterAuthor = {
    ...(name.trim() ? { name } : {}),
    ...(contact.trim() ? { contact } : {}),
    ...(consents === '' ? {} : { consents: consents === 'yes' }),
  } as NonNullable<OpinionEntry['letterAuthor']>;
  return { ...body, answers: pruned, letterAuthor };
}
