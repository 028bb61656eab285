import { request } from '../../api/request';
import { answerInWords, type NoticeGroup, noticeGroups } from './noticeOffer.model';

/**
 * Offers notices of WeChat where somebody has just asked for something, and in the settings. WeChat asks only at a tap, and
 * the server counts what was granted (wechat.md §3). Nothing is shown to whoever no message would reach.
 */
Component({
  data: { groups: [] as NoticeGroup[], notice: '' },
  lifetimes: {
    attached() {
      void this.load();
    },
  },
  methods: {
    async load() {
      try {
        const settings = await request('get', '/api/mini/settings');
        this.setData({ groups: settings.linked ? noticeGroups(settings) : [] });
      } catch {
        // An offer, nothing more: the page itself says what is wrong.
        this.setData({ groups: [] });
      }
    },

    onNotices({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { key } = currentTarget.dataset as Pick<NoticeGroup, 'key'>;
      const group = this.data.groups.find((one) => one.key === key);
      if (!group) return;
      wx.requestSubscribeMessage({
        tmplIds: group.templateIds,
        success: (answers) => this.setData({ notice: answerInWords({ ...answers }, group.templateIds) }),
        fail: () => this.setData({ notice: '没有订阅成功。可以在微信的小程序设置里打开通知。' }),
      });
    },
  },
});
