import { keyword, keywordTime } from './keywords.ts';

/** Keywords of the message that a document has come; what it is about is read in the conversation. */
export function documentNoticeMessage({ kind, at }: { kind: string; at: Date }): Record<string, string> {
  return {
    thing1: keyword('thing', `新${kind}`),
    time2: keywordTime(at),
    thing3: keyword('thing', '公众号对话'),
    thing4: keyword('thing', '请回复“文件”查看'),
  };
}
