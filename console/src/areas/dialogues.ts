import type { Area } from './area.ts';

export const dialoguesArea: Area = {
  nav: [
    {
      to: { name: 'dialogues' },
      label: '人工对话',
      group: 'talk',
      ability: 'dialogue.list',
      counts: { of: 'dialogues', unit: '个待答复' },
    },
  ],
  routes: [
    {
      path: '/dialogues',
      name: 'dialogues',
      component: () => import('../pages/dialogues/DialoguesPage.vue'),
    },
    {
      path: '/dialogues/:no',
      name: 'dialogue',
      component: () => import('../pages/dialogue/DialoguePage.vue'),
      props: true,
    },
  ],
};
