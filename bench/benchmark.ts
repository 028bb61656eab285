/** How a benchmark is to be run. */
export interface BenchOptions {
  /** A rough result in half a minute. */
  readonly quick: boolean;
  /** Aborted when somebody wants it to stop. */
  readonly signal: AbortSignal;
}

/** One entry of the registry. */
export interface Benchmark {
  /** One line for the list of benchmarks. */
  readonly title: string;
  /** Prints its results. @throws when anything but a right answer came back */
  run(options: BenchOptions): Promise<void>;
}
