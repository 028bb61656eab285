import type { Area } from './area.ts';

export const callsArea: Area = {
  nav: [{ to: { name: 'calls' }, label: '招聘公告', group: 'corps', ability: 'call.list' }],
  routes: [
    { path: '/calls', name: 'calls', component: () => import('../pages/calls/CallsPage.vue') },
    { path: '/calls/new', name: 'newCall', component: () => import('../pages/call/NewCallPage.vue') },
    {
      path: '/calls/:no',
      name: 'call',
      component: () => import('../pages/call/CallPage.vue'),
      props: true,
    },
  ],
};
