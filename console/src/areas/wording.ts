import type { RouteLocationNormalized } from 'vue-router';
import type { Area } from './area.ts';

/** Keys hold a dot, which in a path would stand for a file: they go into the query. */
const keyOf = ({ query }: RouteLocationNormalized) => ({ id: String(query.key ?? '') });

export const wordingArea: Area = {
  nav: [{ to: { name: 'wording' }, label: '文字与菜单', group: 'talk', ability: 'chatText.list' }],
  routes: [
    { path: '/wording', name: 'wording', component: () => import('../pages/wording/WordingPage.vue') },
    {
      path: '/wording/text',
      name: 'wordingText',
      component: () => import('../pages/wording/TextPage.vue'),
      props: keyOf,
    },
    {
      path: '/wording/menu',
      name: 'wordingMenu',
      component: () => import('../pages/wording/MenuPage.vue'),
      props: keyOf,
    },
  ],
};
