import { agree, hasAgreed } from '../../lib/privacy';

/** Before any personal field: shows its content once the person has agreed to the privacy guidelines, else what they say. */
Component({
  options: { multipleSlots: false },
  properties: {
    /** What can be done without agreeing. */
    otherwise: { type: String, value: '' },
    /** What is collected and what for. */
    text: {
      type: String,
      value:
        '填写时会用到您的姓名、电话等个人信息，以及您自己选的照片、录音、位置。只用于办理您交的事项，加密保存，不作其他用途。',
    },
    label: { type: String, value: '同意，开始填写' },
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
