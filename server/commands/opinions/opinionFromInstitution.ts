import { beijingDay } from '../../domain/time.ts';
import { getBureau } from '../../queries/bureaus/getBureau.ts';
import type { CommandContext } from '../context.ts';
import { recordOpinion } from './recordOpinion.ts';

/** What an institution says about a supervisor, where the document has no procedure for it. */
export interface InstitutionOpinion {
  bureauId: string;
  institutionId: string;
  text: string;
  /** Staff who must not see it, such as the supervisor's own liaison. */
  excludedStaff?: readonly string[];
}

/**
 * Takes an institution's word about a supervisor as an opinion (ours, trap 30). It has no WeChat here: staff tell the
 * institution by telephone, for which they get a task each time.
 * @returns the opinion's id and number
 */
export async function opinionFromInstitution(
  context: CommandContext,
  { bureauId, institutionId, text, excludedStaff }: InstitutionOpinion,
): Promise<{ id: string; no: string }> {
  const { clock, ids } = context;
  const now = clock.now();
  const bureau = await getBureau(bureauId, now);
  const no = ids.matter('YJ', beijingDay(now));
  const { id } = await recordOpinion(context, {
    ...{ no, bureau, origin: 'institution', category: 'other', wantsReply: true, answers: { text } },
    from: { institutionId, excludedStaff },
  });
  return { id, no };
}
