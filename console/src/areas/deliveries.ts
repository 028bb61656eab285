import type { Area } from './area.ts';

export const deliveriesArea: Area = {
  nav: [{ to: { name: 'deliveries' }, label: '没有送达', group: 'talk', ability: 'delivery.list' }],
  routes: [
    {
      path: '/deliveries',
      name: 'deliveries',
      component: () => import('../pages/deliveries/DeliveriesPage.vue'),
    },
  ],
};
