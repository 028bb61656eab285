import { agree, hasAgreed } from '../../lib/privacy';

/** Before any personal field: shows its content once the person has agreed to the privacy guidelines, else what they say. */
Component({
  options: { multipleSlots: false },
  properties: {
    /** What can be done without agreeing. */
    otherwise: { type: String, value: '' },
    /** What else is to be known before agreeing. */
    more: { type: String, value: '' },
  },
  data: { state: 'asking', refused: false },
  lifetimes: {
    attached() {
      void this.look();
    },
  },
  pageLifetimes: {
    show() {
      void this.look();
    },
  },
  methods: {
    async look() {
      const agreed = await hasAgreed();
      this.setData({ state: agreed ? 'agreed' : 'open' });
      if (agreed) this.triggerEvent('agreed');
    },
    /** WeChat calls this when the person has pressed its own button of agreement. */
    onAgree() {
      agree();
      this.setData({ state: 'agreed', refused: false });
      this.triggerEvent('agreed');
    },
    onRefuse() {
      this.setData({ refused: true });
      this.triggerEvent('refused');
    },
    onRead() {
      wx.openPrivacyContract({ fail: () => wx.showToast({ title: '没有打开，请稍后再试', icon: 'none' }) });
    },
  },
});
