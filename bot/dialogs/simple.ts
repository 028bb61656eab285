import { type Dialog, reply } from '../engine/outcome.ts';
import { textOf } from '../fields/types.ts';
import { compact } from '../text/normalise.ts';
import { draftOffer } from './drafts.ts';

const ON = [
  '大字',
  '大字版',
  '大字模式',
  '简单',
  '简单版',
  '简单模式',
  '长辈',
  '长辈版',
  '长辈模式',
  '老年模式',
];
const OFF = ['普通', '普通版', '普通模式', '标准版', '退出大字', '关闭大字', '取消大字', '不要大字'];

// Nothing in a chat can make letters larger: only the phone can.
const STARTED = [
  '好，从现在起一次只问一件事，话说短一些；能打字的地方也能发语音。',
  '字本身的大小在微信里调：我 → 设置 → 通用 → 字体大小。',
  '想换回来，请回复“普通”。',
].join('\n');

/** 大字: short questions, one a message; the choice stays until 普通. */
export const simple: Dialog = {
  words: [...ON, ...OFF],
  needs: [],
  start(turn) {
    const on = ON.includes(compact(textOf(turn.input)));
    const was = turn.state.simple === true;
    const state = { ...turn.state, simple: on };
    const say = on
      ? STARTED
      : was
        ? '好，换回普通的说法。想要简短的，请回复“大字”。'
        : '现在就是普通的说法。想要简短的，请回复“大字”。';
    const nothingOpen = turn.state.frame.dialog === 'idle';
    return { ...reply(turn, say, ...(nothingOpen ? draftOffer(state, turn.view.bureau) : [])), state };
  },
};
