/** How long everything is measured. Times in seconds. */
export interface Plan {
  readonly crowds: readonly number[];
  readonly warmUp: number;
  readonly rounds: number;
  /** One subject at one number of people in one round. */
  readonly cell: number;
  readonly open: { readonly people: number; readonly every: number; readonly seconds: number };
}

const shape = { crowds: [1, 20, 50] } as const;

/** Under four minutes, of which 108 s are the closed loops. */
export const fullPlan: Plan = {
  ...shape,
  warmUp: 3,
  rounds: 3,
  cell: 4,
  open: { people: 50, every: 2, seconds: 30 },
};

/** About half a minute: enough to see that it works and roughly where it stands. */
export const quickPlan: Plan = {
  ...shape,
  warmUp: 1,
  rounds: 1,
  cell: 1.2,
  open: { people: 50, every: 2, seconds: 6 },
};

/** Seconds that the measured part of a plan takes with so many subjects. */
export function lengthOf({ crowds, warmUp, rounds, cell, open }: Plan, subjects: number): number {
  return subjects * (warmUp + rounds * crowds.length * cell) + 2 * open.seconds;
}
