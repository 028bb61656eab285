import type { FocusState } from '../focus/states.ts';
import { keyword, keywordTime } from './keywords.ts';

const outcomes: Record<FocusState, { phrase: string; next: string }> = {
  proposed: { phrase: '待确认', next: '确认后会通知您' },
  confirmed: { phrase: '已确认', next: '回复“我的认领”可查看或解除' },
  released: { phrase: '已解除', next: '回复“认领”可再认领一家' },
};

/** Keywords of the message about a claim (domain notes §3.11); the institution is read in the chat, not here. */
export function focusClaimMessage({
  no,
  state,
  at,
}: {
  no: string;
  state: FocusState;
  at: Date;
}): Record<string, string> {
  const { phrase, next } = outcomes[state];
  return {
    character_string1: keyword('character_string', no),
    thing2: keyword('thing', '重点关联监督单位认领'),
    phrase3: keyword('phrase', phrase),
    time4: keywordTime(at),
    thing5: keyword('thing', next),
  };
}
