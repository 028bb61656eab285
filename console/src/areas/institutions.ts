import type { Area } from './area.ts';

export const institutionsArea: Area = {
  nav: [{ to: { name: 'institutions' }, label: '定点机构', ability: 'institution.list' }],
  routes: [
    {
      path: '/institutions',
      name: 'institutions',
      component: () => import('../pages/institutions/InstitutionsPage.vue'),
    },
  ],
};
