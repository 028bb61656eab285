import { wordsForInstitution } from '../complaints/forInstitution.ts';
import type { ComplaintStatus } from '../complaints/machine.ts';
import { keyword, keywordTime } from './keywords.ts';

/** Keywords of the push to whoever spoke for an institution (CM1): number and class of the result, nobody's name. */
export function institutionNotice({
  no,
  status,
  at,
}: {
  no: string;
  status: ComplaintStatus;
  at: Date;
}): Record<string, string> {
  return {
    character_string1: keyword('character_string', no),
    thing2: keyword('thing', '您反映的事项'),
    phrase3: keyword('phrase', wordsForInstitution(status, { where: 'chat' }).state),
    time4: keywordTime(at),
    thing5: keyword('thing', '请回复“我的反映”查看'),
  };
}
