import type { Area } from './area.ts';

export const applicationsArea: Area = {
  nav: [{ to: { name: 'applications' }, label: '申请', ability: 'application.list' }],
  routes: [
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
