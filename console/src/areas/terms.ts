import type { Area } from './area.ts';

export const termsArea: Area = {
  nav: [{ to: { name: 'terms' }, label: '聘期办理', group: 'corps', ability: 'term.list' }],
  routes: [
    { path: '/terms', name: 'terms', component: () => import('../pages/terms/TermsPage.vue') },
    {
      path: '/terms/:no',
      name: 'term',
      component: () => import('../pages/term/TermPage.vue'),
      props: true,
    },
  ],
};
