import type { Area } from './area.ts';

export const complaintsArea: Area = {
  nav: [{ to: { name: 'complaints' }, label: '机构反映', group: 'work', ability: 'complaint.list' }],
  routes: [
    {
      path: '/complaints',
      name: 'complaints',
      component: () => import('../pages/complaints/ComplaintsPage.vue'),
    },
    {
      path: '/complaints/new',
      name: 'newComplaint',
      component: () => import('../pages/complaint/NewComplaintPage.vue'),
    },
    {
      path: '/complaints/:no',
      name: 'complaint',
      component: () => import('../pages/complaint/ComplaintPage.vue'),
      props: true,
    },
  ],
};
