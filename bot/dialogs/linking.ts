import { type Dialog, reply } from '../engine/outcome.ts';
import { isSlowed, SLOWED, withMiss, withoutMisses } from './codeTries.ts';
import { isAboutLink, linkCode } from './linkCode.ts';

const HOW =
  '在小程序里打开“关联公众号”，会看到 8 位关联码。请把它连同“关联码”三个字发来，例如：关联码 12345678。十分钟内有效。';
const WRONG = '没有找到这个关联码，或者它已经过期。请在小程序里重新取一个再发来。';
const DONE = [
  '关联好了：小程序里能看到您的聘任和您留名的事项。没有留名、也没有选“记住我”的匿名线索，仍然只能凭查询码查看。',
  '想分开，请回复“解除关联”。',
];

/** Somebody of the mini program becomes known as this follower, by a code. */
export const linking: Dialog = {
  words: ['关联小程序', '绑定小程序', '关联码'],
  starts: isAboutLink,
  needs: ['miniPerson'],
  start(turn) {
    const { state, view, input } = turn;
    if (isSlowed(state, view.now)) return reply(turn, SLOWED);
    if (linkCode(input) === null) return reply(turn, HOW);
    if (view.miniPerson === null) {
      const counted = withMiss(state, view.now);
      return { state: counted, say: [isSlowed(counted, view.now) ? SLOWED : WRONG] };
    }
    const effects = [{ type: 'identity.link', linkId: view.miniPerson } as const];
    return { state: withoutMisses(state), effects, say: DONE };
  },
};
