import { outbox } from '../../lib/outbox';
import { pendingCount } from '../../lib/outbox.model';

/** How each bar that is shown stops listening. */
const stops = new WeakMap<object, () => void>();

/** Says that something is not with the server yet; opens the list of it. */
Component({
  data: { pending: 0, unseen: 0 },
  lifetimes: {
    attached() {
      const stop = outbox.listen((entries) => {
        const pending = pendingCount(entries);
        this.setData({ pending, unseen: entries.length - pending });
      });
      stops.set(this, stop);
    },
    detached() {
      stops.get(this)?.();
    },
  },
  methods: {
    onTap() {
      wx.navigateTo({ url: '/pages/outbox/outbox' });
    },
  },
});
