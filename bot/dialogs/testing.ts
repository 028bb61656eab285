import { type Dialog, reply } from '../engine/outcome.ts';
import { isSlowed, SLOWED, withMiss, withoutMisses } from './codeTries.ts';
import { isAboutTest, testCode } from './testCode.ts';

const HOW =
  '测试码是工作人员试发消息用的：在工作台取 8 位码，连同“测试码”三个字发来，例如：测试码 12345678。';
const WRONG = '没有找到这个测试码，或者它已经过期。请在工作台重新取一个再发来。';
const DONE = '好，接下来十分钟，工作台试发的消息会到这里，上面都写着“测试”。';

/** A member of staff shows with their own WeChat where examples of messages may be sent. */
export const testing: Dialog = {
  words: ['测试码'],
  starts: isAboutTest,
  needs: ['testRecipient'],
  start(turn) {
    const { state, view, input } = turn;
    if (isSlowed(state, view.now)) return reply(turn, SLOWED);
    if (testCode(input) === null) return reply(turn, HOW);
    if (view.testRecipient === null) {
      const counted = withMiss(state, view.now);
      return { state: counted, say: [isSlowed(counted, view.now) ? SLOWED : WRONG] };
    }
    const effects = [{ type: 'test.receive', recipientId: view.testRecipient } as const];
    return { state: withoutMisses(state), effects, say: [DONE] };
  },
};
