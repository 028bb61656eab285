import type { RecipientState } from './recipients.ts';

/** What is known of an attempt that is over. */
export interface Ending {
  kind: 'sent' | 'refused' | 'retry' | 'quota' | 'unknown';
  errcode: number | null;
  /** Whether the person follows the account. */
  following: boolean;
}

/** WeChat: the person does not follow (43004), or said no to this kind (43101); wechat notes §2.2. */
const unfollowedCode = 43004;
const refusedCode = 43101;

/** What staff read about a person once nothing more is tried. */
export function resultOf({ kind, errcode, following }: Ending): RecipientState {
  if (kind === 'sent' || kind === 'unknown') return kind;
  if (errcode === refusedCode) return 'refused';
  return errcode === unfollowedCode || !following ? 'unfollowed' : 'failed';
}
