import type { ConversationName } from './protocol.ts';

/** One person's side of a conversation: what to write next, and what a right answer to it is. */
export interface Conversation {
  /** The next message; null when the walk to the measured place is over. Only in the set-up. */
  walk(lastReply: string): string | null;
  /** The next message of the measured part. */
  next(): string;
  /** Says what is wrong with the answer to the last `next`, or null. */
  fault(reply: string): string | null;
}

/** (a) answers with what was written. */
function answer(): Conversation {
  let count = 0;
  const text = (): string => `第 ${count} 条消息`;
  return {
    walk: () => null,
    next() {
      count += 1;
      return text();
    },
    fault: (reply) => (reply === `收到：${text()}` ? null : `expected an echo, got “${reply}”`),
  };
}

/** (b) counts the person's messages in the store; each answer must count one more. */
function count(): Conversation {
  let last: number | undefined;
  return {
    walk: () => null,
    next: () => '你好',
    fault(reply) {
      const seen = Number(/^收到第 (\d+) 条$/.exec(reply)?.[1]);
      const expected = last === undefined ? seen : last + 1;
      last = seen;
      return seen === expected && seen > 0 ? null : `expected number ${expected}, got “${reply}”`;
    },
  };
}

/** How the bot heads the question for the name and the one after it. */
const nameAsked = '题 · 姓名';
const sexAsked = '题 · 性别';

/** What leads from nowhere to the first question of the application, by what the bot has just said. */
const path: readonly (readonly [RegExp, string])[] = [
  [/个人信息处理告知/, '同意'],
  [/自荐/, '自荐'],
  [/哪个单位/, '1'],
  [/为您办理/, '申请'],
  [/^$/, '申请'],
];

const longestWalk = 6;

/** The product: inside the application form, answering 姓名 and going back to it in turns. */
function form(): Conversation {
  let steps = 0;
  let back = true;
  let previous = '';
  return {
    walk(lastReply) {
      if (lastReply.includes(nameAsked)) return null;
      steps += 1;
      const next = path.find(([heard]) => heard.test(lastReply));
      if (!next || steps > longestWalk) throw new Error(`the walk into the form is lost at “${lastReply}”`);
      return next[1];
    },
    next() {
      back = !back;
      return back ? '上一步' : '张三';
    },
    fault(reply) {
      const expected = back ? nameAsked : sexAsked;
      const moved = reply.includes(expected) && reply !== previous;
      previous = reply;
      return moved ? null : `expected the question “${expected}”, got “${reply}”`;
    },
  };
}

/** A fresh conversation by name. */
export const conversations: Readonly<Record<ConversationName, () => Conversation>> = { answer, count, form };
