import type { Area } from './area.ts';

export const broadcastsArea: Area = {
  nav: [{ to: { name: 'broadcasts' }, label: '发给监督员', group: 'talk', ability: 'broadcast.list' }],
  routes: [
    {
      path: '/broadcasts',
      name: 'broadcasts',
      component: () => import('../pages/broadcasts/BroadcastsPage.vue'),
    },
    {
      path: '/broadcasts/new',
      name: 'newBroadcast',
      component: () => import('../pages/broadcasts/BroadcastEditPage.vue'),
    },
    {
      path: '/broadcasts/:no',
      name: 'broadcast',
      component: () => import('../pages/broadcasts/BroadcastPage.vue'),
      props: true,
    },
    {
      path: '/broadcasts/:no/edit',
      name: 'editBroadcast',
      component: () => import('../pages/broadcasts/BroadcastEditPage.vue'),
      props: true,
    },
  ],
};
