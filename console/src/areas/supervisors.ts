import type { Area } from './area.ts';

export const supervisorsArea: Area = {
  nav: [{ to: { name: 'supervisors' }, label: '监督员', group: 'corps', ability: 'appointment.list' }],
  routes: [
    {
      path: '/supervisors',
      name: 'supervisors',
      component: () => import('../pages/supervisors/SupervisorsPage.vue'),
    },
    {
      path: '/supervisors/register',
      name: 'registerSupervisor',
      component: () => import('../pages/supervisors/RegisterPage.vue'),
    },
    {
      path: '/supervisors/:no',
      name: 'supervisor',
      component: () => import('../pages/supervisors/SupervisorPage.vue'),
      props: true,
    },
  ],
};
