import { DomainError } from '../../domain/errors.ts';
import { letterAuthorOf } from '../../domain/opinions/letterAuthorOf.ts';
import { beijingDay } from '../../domain/time.ts';
import { type Answers, type FormRef, validateAnswers } from '../../forms/engine/index.ts';
import { requireFollower } from '../../queries/identities/requireFollower.ts';
import { getForm } from '../../queries/mini/getForm.ts';
import { requireCurrentForm } from '../../queries/mini/requireCurrentForm.ts';
import { unitFor } from '../../queries/mini/unitFor.ts';
import { answerOnce } from '../answerOnce.ts';
import { recordUnchecked } from '../contentChecks/recordContentCheck.ts';
import type { Services } from '../context.ts';
import { submitOpinion } from '../opinions/submitOpinion.ts';
import { dropDraft } from './dropDraft.ts';
import type { MatterReceipt, MiniPerson } from './types.ts';

/** An opinion as the mini program sends it. */
export interface MiniOpinion {
  clientId: string;
  form: FormRef;
  answers: Answers;
  /** Answers about the writer of a relayed letter; they are sealed apart. */
  letter: Answers;
}

/**
 * Takes in an opinion of a supervisor, once for its `clientId`.
 * @throws DomainError `mini.not_linked`, `form.changed`, `input.invalid`, or as `submitOpinion`
 */
export async function submitOpinionOnce(
  services: Services,
  person: MiniPerson,
  { clientId, form, answers, letter }: MiniOpinion,
): Promise<MatterReceipt> {
  const no = services.ids.matter('YJ', beijingDay(services.clock.now()));
  const { personId: miniPersonId } = person;
  return answerOnce(services, { kind: 'person', ownerId: miniPersonId, clientId }, async () => {
    const personId = await requireFollower(services.crypto, person.personId);
    const { bureauId } = await unitFor(services, person, 'opinion');
    await requireCurrentForm(services, { purpose: 'opinion', bureauId, form });
    await checkLetter(services, person, { answers, letter });
    const evidenceOwner = `person:${miniPersonId}`;
    const letterAuthor = letterAuthorOf(letter);
    await submitOpinion(services, { no, personId, form, answers, letterAuthor, evidenceOwner });
    await recordUnchecked(services, { matterNo: no, purpose: 'opinion' });
    await dropDraft(services, { personId: miniPersonId, purpose: 'opinion' });
    return { no, text: `意见建议已提交，编号 ${no}。登记后交办，有进展会告诉您。` };
  });
}

/** The writer of the letter is asked in the same go: both forms hold together. @throws DomainError `input.invalid` */
async function checkLetter(
  services: Services,
  person: MiniPerson,
  { answers, letter }: Pick<MiniOpinion, 'answers' | 'letter'>,
): Promise<void> {
  const { definition, today } = await getForm(services, person, 'opinion');
  const { ok, problems } = validateAnswers(definition, { ...letter, ...answers }, { today });
  if (!ok) throw new DomainError('input.invalid', { problems });
}
