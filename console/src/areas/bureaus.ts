import type { Area } from './area.ts';

export const bureausArea: Area = {
  nav: [
    { to: { name: 'bureaus' }, label: '单位', group: 'setup', ability: 'bureau.read' },
    { to: { name: 'pullUps' }, label: '督办', group: 'work', ability: 'matter.pullUp' },
  ],
  routes: [
    { path: '/bureaus', name: 'bureaus', component: () => import('../pages/bureaus/BureausPage.vue') },
    {
      path: '/bureaus/:id',
      name: 'bureau',
      component: () => import('../pages/bureaus/BureauPage.vue'),
      props: true,
    },
    { path: '/pull-ups', name: 'pullUps', component: () => import('../pages/bureaus/PullUpsPage.vue') },
  ],
};
