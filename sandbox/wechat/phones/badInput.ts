import type { z } from 'zod';

/** One thing wrong with a request to the phones API. */
export interface Problem {
  path: string;
  message: string;
}

/** A request that cannot be carried out; every problem at once. */
export class BadInput extends Error {
  override readonly name = 'BadInput';
  readonly problems: Problem[];
  readonly status: number;

  constructor(problems: Problem[], status = 400) {
    super(problems.map((p) => `${p.path}: ${p.message}`).join('; '));
    this.problems = problems;
    this.status = status;
  }
}

/** Parses a request body; throws {@link BadInput} with all problems and their paths. */
export function parse<T>(schema: z.ZodType<T>, body: unknown): T {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  throw new BadInput(
    result.error.issues.map((i) => ({ path: i.path.map(String).join('.'), message: i.message })),
  );
}

/** The entry of a registry, or a {@link BadInput} that lists the possible names. */
export function choose<T>(registry: Record<string, T>, name: unknown, path: string): T {
  const found = typeof name === 'string' && Object.hasOwn(registry, name) ? registry[name] : undefined;
  if (found !== undefined) return found;
  throw new BadInput([{ path, message: `must be one of ${Object.keys(registry).join(', ')}` }]);
}
