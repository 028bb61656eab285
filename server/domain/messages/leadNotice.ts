import { type LeadStatus, leadStatusLabels } from '../leads/machine.ts';
import { keyword, keywordTime } from './keywords.ts';

/** Keywords of the push about a lead: number, state, time. Never what was said, never whom it is about (domain notes §3.15). */
export function leadNoticeMessage({
  no,
  status,
  at,
}: {
  no: string;
  status: LeadStatus;
  at: Date;
}): Record<string, string> {
  return {
    character_string1: keyword('character_string', no),
    thing2: keyword('thing', '您反映的事项'),
    phrase3: keyword('phrase', leadStatusLabels[status]),
    time4: keywordTime(at),
    thing5: keyword('thing', '请回复“我的线索”查看'),
  };
}
