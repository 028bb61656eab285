import { type Part, type PartResult, summaryLine } from './part.ts';

/**
 * Runs parts in order, each under a heading; a failing one does not keep the next from running.
 * @param atOnce how many may run side by side; their headings are printed as they finish
 */
export async function runParts(parts: readonly Part[], atOnce = 1): Promise<PartResult[]> {
  const results: PartResult[] = [];
  const waiting = [...parts.entries()];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [index, part] = next;
      if (atOnce === 1) console.log(`\n── ${part.title}`);
      const since = Date.now();
      const result = await part.run().catch(broken(part));
      results[index] = result;
      const took = ((Date.now() - since) / 1000).toFixed(1);
      console.log(`${result.failed > 0 ? '✗' : '✓'} ${part.title}: ${summaryLine(result)} (${took} s)`);
      if (atOnce > 1) printFailures(result.failures);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return results;
}

/** Shows failures once more at the end, where people look. */
export function printFailures(failures: readonly string[]): void {
  for (const failure of failures) console.log(`  ✗ ${failure.replaceAll('\n', '\n    ')}`);
}

function broken({ title }: Part): (error: unknown) => PartResult {
  return (error) => {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { passed: 0, failed: 1, skipped: 0, failures: [`${title}: ${text}`] };
  };
}
