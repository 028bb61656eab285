import { request } from '../../api/request';
import { failedOver, loading, ready } from '../../lib/loadable';
import { openPdf } from '../../lib/openPdf';
import { storage } from '../../lib/storage';
import { badgeCard, badgeFrame, type KeptBadge, wantsMore } from './badge.model';

const key = 'badge';

let timer = 0;
let fetching = false;

/** The e-badge: a code that changes every half minute, and goes on for ten minutes where there is no network. */
Page({
  data: {
    ...{ ...loading, card: badgeCard(null), picture: '', secondsLeft: 0, minutesLeft: 0 },
    ...{ isOver: false, isOffline: false, notice: '' },
  },

  onShow() {
    this.tick();
    void this.load();
    clearInterval(timer);
    timer = setInterval(() => this.tick(), 1000);
  },

  onHide() {
    clearInterval(timer);
  },

  onUnload() {
    clearInterval(timer);
  },

  /** Shows the code of this second, and fetches more in good time. */
  tick() {
    const kept = storage.read<KeptBadge>(key);
    if (!kept) return;
    const now = Date.now();
    const frame = badgeFrame(kept, now);
    const card = badgeCard(kept.badge);
    const { picture = '', secondsLeft = 0, minutesLeft = 0 } = frame ?? {};
    const isOver = card.problem === '' && frame === null;
    // Pictures and cards are big: only what changed goes to the page.
    if (this.data.state !== 'ready' || picture !== this.data.picture)
      this.setData({ ...ready, card, picture });
    this.setData({ secondsLeft, minutesLeft, isOver });
    if (wantsMore(kept, now)) void this.load();
  },

  async load() {
    if (fetching) return;
    fetching = true;
    try {
      const { badge } = await request('get', '/api/mini/badge');
      storage.write(key, { badge, at: Date.now() } satisfies KeptBadge);
      this.setData({ ...ready, card: badgeCard(badge), isOffline: false });
      this.tick();
    } catch (error) {
      const shown = storage.read(key) ? 'ready' : 'loading';
      const failure = failedOver(shown, error);
      // Whoever is refused has no badge, whatever this phone still keeps.
      if (failure.state === 'error') storage.remove(key);
      this.setData({ ...failure, isOffline: true });
    } finally {
      fetching = false;
    }
  },

  async onCertificate({ currentTarget }: WechatMiniprogram.TouchEvent) {
    const { id } = currentTarget.dataset as { id: string };
    this.setData({ notice: '正在打开证书…' });
    const problem = await openPdf(`/api/mini/certificates/${id}/pdf`);
    this.setData({ notice: problem });
  },
});
