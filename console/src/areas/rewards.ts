import type { Area } from './area.ts';

export const rewardsArea: Area = {
  nav: [
    { to: { name: 'rewards' }, label: '举报奖励', group: 'work', ability: 'reward.list' },
    { to: { name: 'payments' }, label: '奖励发放', group: 'work', ability: 'payout.list' },
    { to: { name: 'ledger' }, label: '资金台账', group: 'work', ability: 'ledger.read' },
    { to: { name: 'reconciliations' }, label: '账单核对', group: 'work', ability: 'reconciliation.read' },
  ],
  routes: [
    { path: '/rewards', name: 'rewards', component: () => import('../pages/rewards/RewardsPage.vue') },
    {
      path: '/rewards/:no',
      name: 'reward',
      props: true,
      component: () => import('../pages/reward/RewardPage.vue'),
    },
    { path: '/payments', name: 'payments', component: () => import('../pages/payments/PaymentsPage.vue') },
    {
      path: '/payments/:no',
      name: 'payment',
      props: true,
      component: () => import('../pages/payment/PaymentPage.vue'),
    },
    { path: '/ledger', name: 'ledger', component: () => import('../pages/ledger/LedgerPage.vue') },
    {
      path: '/reconciliations',
      name: 'reconciliations',
      component: () => import('../pages/reconciliations/ReconciliationsPage.vue'),
    },
    {
      path: '/reconciliations/:no',
      name: 'reconciliation',
      props: true,
      component: () => import('../pages/reconciliations/ReconciliationPage.vue'),
    },
  ],
};
