import type { Area } from './area.ts';

export const wordingArea: Area = {
  nav: [{ to: { name: 'wording' }, label: '文字与菜单', ability: 'chatText.list' }],
  routes: [
    { path: '/wording', name: 'wording', component: () => import('../pages/wording/WordingPage.vue') },
    {
      path: '/wording/texts/:id',
      name: 'wordingText',
      component: () => import('../pages/wording/TextPage.vue'),
      props: true,
    },
    {
      path: '/wording/menus/:id',
      name: 'wordingMenu',
      component: () => import('../pages/wording/MenuPage.vue'),
      props: true,
    },
  ],
};
