import { fontScale } from '../../lib/fontScale';

/** The root of every page: sets the size of letters, which all sizes below (in em) follow. */
Component({
  options: { virtualHost: false },
  data: { scale: 'normal' },
  lifetimes: {
    attached() {
      this.setData({ scale: fontScale() });
    },
  },
  pageLifetimes: {
    show() {
      this.setData({ scale: fontScale() });
    },
  },
});
