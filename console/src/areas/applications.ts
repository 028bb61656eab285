import type { Area } from './area.ts';

export const applicationsArea: Area = {
  nav: [
    { to: { name: 'applications' }, label: '申请', group: 'corps', ability: 'application.list' },
    { to: { name: 'invitations' }, label: '推荐与邀请', group: 'corps', ability: 'invitation.list' },
  ],
  routes: [
    {
      path: '/invitations',
      name: 'invitations',
      component: () => import('../pages/invitations/InvitationsPage.vue'),
    },
    {
      path: '/applications',
      name: 'applications',
      component: () => import('../pages/applications/ApplicationsPage.vue'),
    },
    {
      path: '/applications/:no',
      name: 'application',
      component: () => import('../pages/application/ApplicationPage.vue'),
      props: true,
    },
  ],
};
