import type { Profile } from '../schema.ts';

/** Whether a supervisor is owed an answer, and what to say of it. */
export interface ReplyDuty {
  readonly owed: boolean;
  /** `ours` where the document is silent: we answer all the same, and promise nothing in its name (trap 14). */
  readonly article: string;
  readonly label: string;
}

type Reply = NonNullable<Profile['feedback']['reply']>['value'];

const labels: Record<Reply, string> = {
  required: '办理和落实情况会反馈给您',
  timely: '办理和落实情况会及时反馈给您',
};

/** The duty to tell a supervisor what became of what they reported. */
export function replyDuty({ feedback }: Profile): ReplyDuty {
  const { reply } = feedback;
  if (!reply) return { owed: false, article: 'ours', label: '有结果后我们会告诉您（本系统的做法）' };
  return { owed: true, article: reply.article, label: labels[reply.value] };
}
