import { request } from '../../api/request';
import { freshCode } from '../../lib/freshCode';
import { acceptedOf, answerInWords, type NoticeGroup, noticeGroups } from './noticeOffer.model';

/**
 * Offers notices of the mini program where somebody has just asked for something, and in the settings. WeChat asks only at a
 * tap; what was granted is told to the server, which counts it once beside what WeChat itself says (wechat.md §3). Nothing is
 * shown to whoever no message would reach.
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
        this.setData({ groups: noticeGroups(settings) });
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
        success: (answers) => void this.granted({ ...answers }, group.templateIds),
        fail: () => this.setData({ notice: '没有订阅成功。可以在微信的小程序设置里打开通知。' }),
      });
    },

    async granted(answers: Record<string, unknown>, templateIds: readonly string[]) {
      this.setData({ notice: answerInWords(answers, templateIds) });
      const accepted = acceptedOf(answers, templateIds);
      if (accepted.length === 0) return;
      // Lost, it costs nothing where WeChat tells the server itself.
      const claim = async () =>
        request('post', '/api/mini/subscriptions', { body: { code: await freshCode(), accepted } });
      await claim().catch(() => undefined);
    },
  },
});
