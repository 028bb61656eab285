import { keyword, keywordTime } from './keywords.ts';

/** Keywords of the notice that something of the staff waits in the chat: a number and a time, nothing that was said. */
export function dialogueNoticeMessage({
  no,
  isOver,
  at,
}: {
  no: string;
  isOver: boolean;
  at: Date;
}): Record<string, string> {
  return {
    character_string1: keyword('character_string', no),
    thing2: keyword('thing', '人工对话'),
    phrase3: keyword('phrase', isOver ? '已结束' : '已答复'),
    time4: keywordTime(at),
    thing5: keyword('thing', '工作人员答复了您，请回复任意内容查看'),
  };
}
