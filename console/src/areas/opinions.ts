import type { Area } from './area.ts';

export const opinionsArea: Area = {
  nav: [{ to: { name: 'opinions' }, label: '意见', group: 'work', ability: 'opinion.list' }],
  routes: [
    { path: '/opinions', name: 'opinions', component: () => import('../pages/opinions/OpinionsPage.vue') },
    {
      path: '/opinions/new',
      name: 'newOpinion',
      component: () => import('../pages/opinion/NewOpinionPage.vue'),
    },
    {
      path: '/opinions/:no',
      name: 'opinion',
      component: () => import('../pages/opinion/OpinionPage.vue'),
      props: true,
    },
  ],
};
