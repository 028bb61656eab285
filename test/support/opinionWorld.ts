import { randomUUID } from 'node:crypto';
import type { StaffContext } from '../../server/commands/context.ts';
import type { OpinionStepInputs } from '../../server/commands/opinions/steps/types.ts';
import { submitOpinion } from '../../server/commands/opinions/submitOpinion.ts';
import { takeOpinionStep } from '../../server/commands/opinions/takeOpinionStep.ts';
import type { LetterAuthor } from '../../server/domain/opinions/letterAuthor.ts';
import type { OpinionMove } from '../../server/domain/opinions/machine.ts';
import { Opinion } from '../../server/models/opinion.ts';
import { buildAppointment } from './appointments.ts';
import type { Corps } from './termWorld.ts';

export const opinionForm = { id: 'opinion', version: 1 } as const;
export const opinionAnswers = {
  category: '基金监管',
  origin: '本人意见',
  text: '慢病药一次只能开一个月，老人跑得多，建议放宽到三个月。',
  replyWanted: true,
};

/** A bureau under a document with a supervisor in force. */
export async function opinionWorld(corps: Corps, profileId: string) {
  const bureauId = await corps.bureau(profileId);
  const personId = randomUUID();
  const term = await buildAppointment(corps.services, { bureauId, personId });
  const submit = async (
    answers: Record<string, unknown> = opinionAnswers,
    letterAuthor?: LetterAuthor,
  ): Promise<string> => {
    const no = corps.services.ids.matter('YJ', corps.today());
    const evidenceOwner = `person:${personId}`;
    await submitOpinion(corps.services, {
      ...{ no, personId, form: opinionForm, answers, letterAuthor, evidenceOwner },
    });
    return no;
  };
  const step = async <M extends OpinionMove>(
    staff: StaffContext,
    no: string,
    name: M,
    input: OpinionStepInputs[M],
  ) => {
    const { revision } = await Opinion.findOne({ no }, { revision: 1 }).orFail().lean();
    return takeOpinionStep(staff, { no, step: name, revision, input });
  };
  return { bureauId, personId, term, submit, step };
}
