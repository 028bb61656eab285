import type { Service } from './services/service.ts';

/**
 * Stops services, last started first.
 * One that cannot be stopped must not keep the others running; the first such error is thrown at the end.
 */
export async function stopAll(services: readonly Service[]): Promise<void> {
  const errors: unknown[] = [];
  for (const service of [...services].reverse()) {
    try {
      await service.stop();
    } catch (error) {
      errors.push(error);
    }
  }
  if (errors.length > 0) throw errors[0];
}
