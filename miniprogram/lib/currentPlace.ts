import { type CurrentPlace, placeRefusal } from './currentPlace.model';

/** Asks WeChat where the phone is, which asks the person the first time. Call it after they agreed to the privacy guidelines. */
export function currentPlace(): Promise<CurrentPlace> {
  return new Promise((resolve) => {
    wx.getLocation({
      type: 'gcj02',
      success: ({ latitude, longitude }) => resolve({ state: 'known', latitude, longitude }),
      fail: ({ errMsg }) => resolve(placeRefusal(errMsg)),
    });
  });
}
