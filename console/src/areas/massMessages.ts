import type { Area } from './area.ts';

export const massMessagesArea: Area = {
  nav: [{ to: { name: 'massMessages' }, label: '群发关注者', group: 'talk', ability: 'massMessage.list' }],
  routes: [
    {
      path: '/mass-messages',
      name: 'massMessages',
      component: () => import('../pages/massMessages/MassMessagesPage.vue'),
    },
    {
      path: '/mass-messages/new',
      name: 'newMassMessage',
      component: () => import('../pages/massMessage/NewMassMessagePage.vue'),
    },
    {
      path: '/mass-messages/:no',
      name: 'massMessage',
      props: true,
      component: () => import('../pages/massMessage/MassMessagePage.vue'),
    },
  ],
};
