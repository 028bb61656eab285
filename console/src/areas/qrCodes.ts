import type { Area } from './area.ts';

export const qrCodesArea: Area = {
  nav: [{ to: { name: 'qrCodes' }, label: '二维码', group: 'talk', ability: 'qrCode.list' }],
  routes: [
    { path: '/qr-codes', name: 'qrCodes', component: () => import('../pages/qrCodes/QrCodesPage.vue') },
  ],
};
