/** How far a build is: 0 to 1, and a short sentence. */
export interface Progress {
  readonly fraction: number;
  readonly text: string;
}

interface Phase {
  readonly mark: RegExp;
  readonly from: number;
  readonly to: number;
  /** How many matching lines the phase is expected to have (measured). */
  readonly lines: number;
  readonly text: string;
}

/** Phases by the lines that apt and dpkg print, with their share of the time (measured on two cores). */
const PHASES: readonly Phase[] = [
  { mark: /^Get:/, from: 0.02, to: 0.4, lines: 160, text: 'downloading packages' },
  { mark: /^(Unpacking|Selecting)/, from: 0.4, to: 0.7, lines: 320, text: 'unpacking packages' },
  { mark: /^Setting up/, from: 0.7, to: 0.92, lines: 230, text: 'setting up packages' },
];

/** Turns mmdebstrap's output into progress that never goes backwards. */
export function progressMeter(report: (progress: Progress) => void): (line: string) => void {
  const seen = new Map<Phase, number>();
  let fraction = 0;
  return (line) => {
    const phase = PHASES.find(({ mark }) => mark.test(line));
    if (phase === undefined) return;
    const count = (seen.get(phase) ?? 0) + 1;
    seen.set(phase, count);
    const share = Math.min(1, count / phase.lines);
    const next = phase.from + (phase.to - phase.from) * share;
    if (next < fraction) return;
    fraction = next;
    report({ fraction, text: phase.text });
  };
}
