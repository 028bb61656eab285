/** Linking by itself, for whoever comes from another page. */
Page({
  onLinked() {
    wx.showToast({ title: '关联好了' });
    wx.reLaunch({ url: '/pages/home/home' });
  },
});
