import { keyword, keywordTime } from './keywords.ts';

/**
 * Keywords of the message to a supervisor after a decision on recusal (domain notes §3.10). The institution and the
 * relation stand in neither: whoever sees the lock screen learns nothing of them.
 */
export function recusalDecidedMessage({
  no,
  recusing,
  at,
}: {
  no: string;
  recusing: boolean;
  at: Date;
}): Record<string, string> {
  return {
    character_string1: keyword('character_string', no),
    thing2: keyword('thing', '利害关系申报的处理'),
    phrase3: keyword('phrase', recusing ? '需要回避' : '无需回避'),
    time4: keywordTime(at),
    thing5: keyword('thing', '详情请联系管理机构工作人员'),
  };
}
