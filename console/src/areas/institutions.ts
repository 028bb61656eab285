import type { Area } from './area.ts';

export const institutionsArea: Area = {
  nav: [{ to: { name: 'institutions' }, label: '定点机构', group: 'setup', ability: 'institution.list' }],
  routes: [
    {
      path: '/institutions',
      name: 'institutions',
      component: () => import('../pages/institutions/InstitutionsPage.vue'),
    },
    {
      path: '/institutions/year-lists',
      name: 'yearLists',
      component: () => import('../pages/yearLists/YearListsPage.vue'),
    },
    {
      path: '/institutions/year-lists/:no',
      name: 'yearList',
      component: () => import('../pages/yearLists/YearListPage.vue'),
      props: true,
    },
    {
      path: '/institutions/focus-claims',
      name: 'focusClaims',
      component: () => import('../pages/focus/FocusClaimsPage.vue'),
    },
  ],
};
