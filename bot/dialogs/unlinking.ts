import type { Dialog } from '../engine/outcome.ts';

/** The follower and the person of the mini program are two again. Plain words do it at once. */
export const unlinking: Dialog = {
  words: ['解除关联', '取消关联', '解除绑定小程序'],
  needs: [],
  start: ({ state }) => ({
    state,
    effects: [{ type: 'identity.unlink' }],
    say: ['已经分开：小程序里不再显示您在公众号的聘任和事项。想再关联，请回复“关联小程序”。'],
  }),
};
