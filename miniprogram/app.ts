import { startOutbox } from './lib/outbox';

App({
  onLaunch() {
    startOutbox();
    offerUpdate();
  },
});

/** A new version is taken over when the person agrees: nobody loses what they are writing. */
function offerUpdate(): void {
  if (!wx.canIUse('getUpdateManager')) return;
  const manager = wx.getUpdateManager();
  manager.onUpdateReady(() => {
    wx.showModal({
      title: '有新版本',
      content: '现在更新只要几秒，没填完的内容不会丢。',
      confirmText: '更新',
      cancelText: '以后再说',
      success: ({ confirm }) => {
        if (confirm) manager.applyUpdate();
      },
    });
  });
}
