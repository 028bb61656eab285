import type { Reward } from './reward.model';

/** Whether this WeChat can open the page on which a transfer is confirmed. */
export function canConfirm(): boolean {
  return wx.canIUse('requestMerchantTransfer');
}

/** Opens WeChat's page of a transfer. True once it was confirmed there; what was paid is for the server to say. */
export function confirmTransfer({
  mchId,
  appId,
  package: pkg,
}: NonNullable<Reward['confirm']>): Promise<boolean> {
  return new Promise((resolve) => {
    wx.requestMerchantTransfer({
      ...{ mchId, appId, package: pkg },
      success: () => resolve(true),
      fail: () => resolve(false),
    });
  });
}
