import { request } from '../../api/request';
import { failedWith, loading, ready } from '../../lib/loadable';

/** How somebody becomes known to the official account: a code to say there. Tells `linked` when it worked. */
Component({
  properties: {
    /** Why it is needed here. */
    why: { type: String, value: '' },
  },
  data: { ...loading, code: '', word: '', notice: '' },
  lifetimes: {
    attached() {
      void this.offer();
    },
  },
  methods: {
    async offer() {
      this.setData({ ...loading, notice: '' });
      try {
        const { code } = await request('post', '/api/mini/identity/codes');
        this.setData({ ...ready, code, word: `关联码 ${code}` });
      } catch (error) {
        this.setData(failedWith(error));
      }
    },
    onCopy() {
      wx.setClipboardData({ data: this.data.word });
    },
    async onCheck() {
      try {
        const { linked } = await request('get', '/api/mini/me');
        if (linked) return this.triggerEvent('linked');
        this.setData({ notice: '还没有收到。请把上面的话发给公众号，再点一次。' });
      } catch (error) {
        this.setData({ notice: failedWith(error).problem });
      }
    },
  },
});
