import { grouped, isConfirmed } from './claimCode.model';

/** The code of an anonymous lead, large: copied or written down, and proved by typing its end. Tells `kept`. */
Component({
  properties: {
    code: { type: String, value: '' },
  },
  data: { shown: '', typed: '', isWrong: false },
  observers: {
    code(code: string) {
      this.setData({ shown: grouped(code) });
    },
  },
  methods: {
    onCopy() {
      wx.setClipboardData({ data: this.data.code });
    },
    onInput({ detail }: WechatMiniprogram.Input) {
      this.setData({ typed: detail.value, isWrong: false });
    },
    onKeep() {
      if (isConfirmed(this.data.code, this.data.typed)) this.triggerEvent('kept');
      else this.setData({ isWrong: true });
    },
  },
});
