/** Checks of the native sources besides tsc and biome, by the name that `main.ts` takes. */
export const checkTitles = {
  wxmlTypes: 'types of WXML',
  wxmlLint: 'lint of WXML',
  packageSize: 'size of the mini program',
} as const;

/** Name of a check. */
export type CheckName = keyof typeof checkTitles;
