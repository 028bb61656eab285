import { type FontScale, fontScaleOf } from './fontScale.model';
import { storage } from './storage';

const key = 'elder';

/** Whether the person switched 长辈模式 on. */
export function isElder(): boolean {
  return storage.read<boolean>(key) === true;
}

/** Switches 长辈模式; pages take it over when they are shown next. */
export function setElder(on: boolean): void {
  storage.write(key, on);
}

/** The size of letters now. */
export function fontScale(): FontScale {
  const { fontSizeSetting } = wx.getAppBaseInfo();
  return fontScaleOf({ elder: isElder(), fontSizeSetting });
}
