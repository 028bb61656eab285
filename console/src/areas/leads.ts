import type { Area } from './area.ts';

export const leadsArea: Area = {
  nav: [
    { to: { name: 'leads' }, label: '线索', group: 'work', ability: 'lead.list' },
    {
      ...{ to: { name: 'clocks' }, label: '时限', group: 'work', ability: 'clock.faults' },
      counts: { of: 'late', unit: '项逾期' },
    },
    { to: { name: 'handOvers' }, label: '交接', group: 'work', ability: 'matter.handOver' },
    { to: { name: 'statistics' }, label: '线索统计', group: 'work', ability: 'lead.statistics' },
  ],
  routes: [
    { path: '/leads', name: 'leads', component: () => import('../pages/leads/LeadsPage.vue') },
    { path: '/leads/new', name: 'newLead', component: () => import('../pages/lead/NewLeadPage.vue') },
    {
      path: '/leads/:no',
      name: 'lead',
      component: () => import('../pages/lead/LeadPage.vue'),
      props: true,
    },
    {
      path: '/statistics',
      name: 'statistics',
      component: () => import('../pages/statistics/StatisticsPage.vue'),
    },
    {
      path: '/hand-overs',
      name: 'handOvers',
      component: () => import('../pages/handOvers/HandOversPage.vue'),
    },
    { path: '/clocks', name: 'clocks', component: () => import('../pages/clocks/ClocksPage.vue') },
  ],
};
