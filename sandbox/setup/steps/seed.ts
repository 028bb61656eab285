import { runOnce } from '../services/runOnce.ts';
import { productProgram } from './productProgram.ts';
import type { StartContext } from './startContext.ts';
import type { Step } from './step.ts';

/** The demo bureau and its staff, made through the product's own commands. */
export const seed: Step<StartContext> = {
  title: 'Demo data',
  weight: 1.5,
  needed: () => true,
  run(context) {
    const program = productProgram(context, 'seed', 'sandbox/seed/main.ts');
    return runOnce({ ...program, args: ['--staff', context.layout.staff] });
  },
};
