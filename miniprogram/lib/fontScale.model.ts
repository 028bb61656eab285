/** Sizes of letters that the pages know, as classes of their root. */
export type FontScale = 'normal' | 'large' | 'largest';

/** WeChat's setting runs from about 12 to 24 px around 16 or 17, by system. */
const largeFrom = 18;
const largestFrom = 21;

/** The size that a page is shown in: the largest for 长辈模式, else what WeChat itself is set to. */
export function fontScaleOf({
  elder,
  fontSizeSetting,
}: {
  elder: boolean;
  /** px, as `wx.getAppBaseInfo` tells it; older clients do not. */
  fontSizeSetting: number | undefined;
}): FontScale {
  if (elder || (fontSizeSetting ?? 0) >= largestFrom) return 'largest';
  return (fontSizeSetting ?? 0) >= largeFrom ? 'large' : 'normal';
}
