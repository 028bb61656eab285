import { DomainError } from '../../../domain/errors.ts';
import { Lead } from '../../../models/lead.ts';
import type { OpinionDoc } from '../../../models/opinion.ts';
import { delayRule } from '../../../profiles/decisions/delayRule.ts';
import type { StaffContext } from '../../context.ts';
import { startOpinionClock, stopOpinionClocks } from '../opinionClocks.ts';
import type { OpinionStep } from './types.ts';

/** Fewer characters explain nothing. */
const least = 10;

/**
 * It cannot be settled yet for a special reason: reason for the file, situation and explanation for the author, and a new
 * last day to look at it again (ours).
 */
export const delay: OpinionStep<'delay'> = {
  label: '说明延期',
  permission: 'opinion.work',
  async run(context, opinion, { reason, text }) {
    const words = await explanation(context, opinion, text);
    const delays = opinion.delays + 1;
    await stopOpinionClocks(context, opinion, ['opinion.answer']);
    const limitOn = await startOpinionClock(context, { ...opinion, delays }, 'opinion.answer');
    const until = limitOn ? `我们最迟在 ${limitOn} 前再告诉您进展。` : '';
    return {
      set: { delays },
      tell: {
        notice: 'opinionDelayed',
        text: `您的意见建议还在办理，需要多一些时间。${words}${until}`,
      },
      note: `延期原因：${reason}`,
    };
  },
};

/**
 * Where the document says 告知并作出解释 a supervisor is owed a real explanation, and a mere “processing” does not do (trap 20).
 * @throws DomainError `opinion.explanation_owed`
 */
async function explanation(
  { profiles }: StaffContext,
  opinion: OpinionDoc,
  text: string | undefined,
): Promise<string> {
  const said = text?.trim() ?? '';
  const { explanationRequired, article } = delayRule(
    profiles.get(opinion.profile.id, opinion.profile.version),
  );
  if (explanationRequired && [...said].length < least && (await isFromSupervisor(opinion))) {
    const message = `请写明延期的原因和下一步安排，至少 ${least} 个字，监督员会看到。`;
    throw new DomainError('opinion.explanation_owed', {
      problems: [{ path: 'text', code: article ?? 'required', message }],
    });
  }
  return said || '给您带来不便，请谅解。';
}

/** What was a lead before is answered to whoever reported that. */
async function isFromSupervisor({ reporterId, leadId }: OpinionDoc): Promise<boolean> {
  if (reporterId || !leadId) return Boolean(reporterId);
  return (await Lead.exists({ _id: leadId, standing: 'supervisor' })) !== null;
}
