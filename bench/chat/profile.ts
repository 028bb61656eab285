import type { Benchmark } from '../benchmark.ts';

export const profile: Benchmark = { title: 'where the time of a chat turn goes', run: async () => undefined };
