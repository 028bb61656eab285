import type { Area } from './area.ts';

export const documentsArea: Area = {
  nav: [{ to: { name: 'documents' }, label: '文件', group: 'corps', ability: 'document.list' }],
  routes: [
    {
      path: '/documents',
      name: 'documents',
      component: () => import('../pages/documents/DocumentsPage.vue'),
    },
    {
      path: '/documents/:no',
      name: 'document',
      component: () => import('../pages/documents/DocumentPage.vue'),
      props: true,
    },
  ],
};
