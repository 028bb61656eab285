import { request } from '../../api/request';
import { hasAgreed, whenAgreed } from '../../lib/privacy';
import { type NumberDetail, withoutCode, withoutNumber } from './phoneButton.model';

const stops = new WeakMap<object, () => void>();

/**
 * Offers the number bound to the person's WeChat beside a line that asks for one; nobody has to. Not before they agreed to
 * the privacy guidelines. Tells `number`. The number comes from our server, which keeps nothing of it (wechat.md §3).
 */
Component({
  data: { offered: false, busy: false, said: '' },
  lifetimes: {
    attached() {
      void this.look();
      stops.set(
        this,
        whenAgreed(() => void this.look()),
      );
    },
    detached() {
      stops.get(this)?.();
    },
  },
  methods: {
    async look() {
      const isKnown = wx.canIUse('button.open-type.getPhoneNumber');
      this.setData({ offered: isKnown && (await hasAgreed()) });
    },
    async onNumber({ detail }: WechatMiniprogram.CustomEvent<NumberDetail>) {
      const { code } = detail;
      if (!code) return this.setData({ said: withoutCode(detail) });
      this.setData({ busy: true, said: '' });
      try {
        const { number } = await request('post', '/api/mini/phone-number', { body: { code } });
        this.setData({ said: '已填好，请核对。要用别的号码可以直接改。' });
        this.triggerEvent('number', { number });
      } catch (error) {
        this.setData({ said: withoutNumber(error) });
      }
      this.setData({ busy: false });
    },
  },
});
