/** What the virus scanner said; `unscanned` until it did, also where there is none. */
export const scanStates = ['unscanned', 'clean', 'infected'] as const;
export type ScanState = (typeof scanStates)[number];

/** What staff read beside a file. */
export const scanLabels: Readonly<Record<ScanState, string>> = {
  unscanned: '未查毒，打开前请先查杀',
  clean: '未发现病毒',
  infected: '发现病毒，已隔离，不能下载',
};
