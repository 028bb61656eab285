import type { Area } from './area.ts';

export const reportsArea: Area = {
  nav: [{ to: { name: 'reports' }, label: '走访报告', group: 'work', ability: 'report.list' }],
  routes: [
    { path: '/reports', name: 'reports', component: () => import('../pages/reports/ReportsPage.vue') },
    {
      path: '/reports/:no',
      name: 'report',
      component: () => import('../pages/report/ReportPage.vue'),
      props: true,
    },
  ],
};
