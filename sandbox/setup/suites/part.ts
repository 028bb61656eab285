/** What one part of a run found. */
export interface PartResult {
  passed: number;
  failed: number;
  skipped: number;
  /** One entry for each failure, for people. */
  failures: string[];
}

/** One part of `npm test` or `npm run check`. */
export interface Part {
  title: string;
  run(): Promise<PartResult>;
}

/** All parts together. */
export function sumOf(results: readonly PartResult[]): PartResult {
  return {
    passed: results.reduce((sum, { passed }) => sum + passed, 0),
    failed: results.reduce((sum, { failed }) => sum + failed, 0),
    skipped: results.reduce((sum, { skipped }) => sum + skipped, 0),
    failures: results.flatMap(({ failures }) => failures),
  };
}

/** The closing line that people and CI read: `N passed, N failed`. */
export function summaryLine({ passed, failed, skipped }: PartResult): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** Exit code of a run: a run without any test is a failure too. */
export function exitCodeOf({ passed, failed }: PartResult): number {
  return failed === 0 && passed > 0 ? 0 : 1;
}
