import type { Area } from './area.ts';

export const recusalArea: Area = {
  nav: [{ to: { name: 'interests' }, label: '回避登记', group: 'setup', ability: 'interest.own' }],
  routes: [
    {
      path: '/interests',
      name: 'interests',
      component: () => import('../pages/interests/InterestsPage.vue'),
    },
  ],
};
