import { Lead } from '../../models/lead.ts';
import type { OpinionDoc } from '../../models/opinion.ts';
import { replyDuty } from '../../profiles/decisions/replyDuty.ts';
import { type AuthorLine, tellAuthor } from '../authors/tellAuthor.ts';
import type { CommandContext } from '../context.ts';
import { tellReporter } from '../leads/tellReporter.ts';

/** What of an opinion telling its author depends on. */
export type TellableOpinion = Pick<
  OpinionDoc,
  '_id' | 'no' | 'bureauId' | 'profile' | 'reporterId' | 'leadId'
>;

/**
 * Tells the author of an opinion. One that came from a lead has no author: the lead kept its reporter, who is told through
 * the lead, so that the two are never connected here.
 */
export async function tellOpinionAuthor(
  context: CommandContext,
  { _id, no, bureauId, profile, reporterId, leadId }: TellableOpinion,
  line: Omit<AuthorLine, 'article'>,
): Promise<void> {
  if (!reporterId && leadId) {
    const lead = await Lead.findById(leadId, { no: 1, bureauId: 1, reporterId: 1 }).lean();
    if (lead) await tellReporter(context, lead, { notice: 'answer', text: line.text });
    return;
  }
  const { article } = replyDuty(context.profiles.get(profile.id, profile.version));
  const object = { kind: 'opinion', id: _id } as const;
  await tellAuthor(context, { object, no, bureauId, reporterId }, { ...line, article });
}
