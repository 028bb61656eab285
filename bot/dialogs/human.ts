import type { Dialog, Turn } from '../engine/outcome.ts';
import type { Frame } from '../engine/state.ts';

/** Asks for a member of staff: from then on they answer here and the bot is silent, until 结束人工. */
export const human: Dialog = {
  words: ['人工', '转人工', '找人', '人工客服', '客服', '人工服务', '找人工', '找工作人员'],
  menuKey: 'human',
  needs: [],
  start(turn) {
    const back = kept(turn.state.frame);
    return {
      state: { ...turn.state, frame: { dialog: 'human', ...(back ? { back } : {}) } },
      effects: [{ type: 'dialogue.open' }],
      say: [...opening(turn), ...(back?.dialog === 'form' ? ['您填到一半的内容都在，回来接着填。'] : [])],
    };
  },
};

/** What comes next, who reads it, whom to ring when it is urgent, and how to get back. */
function opening({ view: { bureau } }: Turn): string[] {
  const urgent = bureau.phone ? `急事请拨打 ${bureau.phone}。` : `急事请到${bureau.name}咨询。`;
  return [
    `已转人工。请直接说事情，文字、语音、图片都可以；${bureau.name}的工作人员会在这里答复，一般在一个工作日内。${urgent}`,
    '您在这里说的话工作人员会看到，但看不到您的微信号和姓名。匿名举报过的，请不要在这里发查询码和线索编号。',
    '人工对话期间我不插话，也不办别的事。要回来，请回复“结束人工”。',
  ];
}

/** The place to come back to: a form, or a claim code that is not written down yet. Lists are shown again on demand. */
function kept(frame: Frame): Frame | undefined {
  if (frame.dialog === 'form') return frame;
  if (frame.dialog === 'human') return frame.back;
  return frame.dialog === 'claim' && frame.keep !== undefined ? frame : undefined;
}
