import type { Progress, Report } from '../report/progress.ts';

/** One piece of set-up or of starting. Every step can be repeated: it does only what is still missing. */
export interface Step<C> {
  /** What people read while it runs. */
  title: string;
  /** Share of the whole bar: about the seconds it takes on a new machine. */
  weight: number;
  /** Disk it still needs, in bytes by folder. */
  disk?(context: C): Record<string, number>;
  needed(context: C): boolean | Promise<boolean>;
  run(context: C, report: Report): Promise<void>;
}

/** Steps in order; the steps of one stage run side by side. */
export type Stages<C> = readonly (readonly Step<C>[])[];

/** The steps that still have something to do, stage by stage. */
export async function neededStages<C>(stages: Stages<C>, context: C): Promise<Step<C>[][]> {
  const needed: Step<C>[][] = [];
  for (const stage of stages) {
    const wanted = await Promise.all(stage.map((step) => step.needed(context)));
    needed.push(stage.filter((_, index) => wanted[index]));
  }
  return needed.filter((stage) => stage.length > 0);
}

/** Sum of the weights, which is what a bar counts to. */
export function totalWeight<C>(stages: Stages<C>): number {
  return stages.flat().reduce((sum, step) => sum + step.weight, 0);
}

/**
 * Runs the stages one after the other.
 * When steps of one stage fail, the others are awaited first, so that nothing is still starting behind the
 * back of whoever cleans up.
 */
export async function runStages<C>(
  stages: Stages<C>,
  context: C,
  progress: Progress,
  signal?: AbortSignal,
): Promise<void> {
  for (const stage of stages) {
    signal?.throwIfAborted();
    const results = await Promise.allSettled(
      stage.map(async (step) => {
        const bar = progress.begin(step.title, step.weight);
        try {
          await step.run(context, bar.report);
        } finally {
          bar.end();
        }
      }),
    );
    for (const result of results) if (result.status === 'rejected') throw result.reason;
  }
}
