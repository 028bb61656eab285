import { type BroadcastKind, broadcastKinds } from '../broadcasts/kinds.ts';
import { keyword, keywordTime } from './keywords.ts';

/** Keywords of the message that a broadcast has come; its text is read in the conversation. */
export function broadcastNoticeMessage({
  kind,
  title,
  at,
}: {
  kind: BroadcastKind;
  title: string;
  at: Date;
}): Record<string, string> {
  return {
    thing1: keyword('thing', title),
    time2: keywordTime(at),
    thing3: keyword('thing', broadcastKinds[kind].label),
    thing4: keyword('thing', '请回复“文件”查看'),
  };
}
