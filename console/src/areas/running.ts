import type { Area } from './area.ts';

export const runningArea: Area = {
  nav: [{ to: { name: 'running' }, label: '消息运行', group: 'setup', ability: 'queue.board' }],
  routes: [
    {
      path: '/running',
      name: 'running',
      component: () => import('../pages/running/RunningPage.vue'),
    },
  ],
};
