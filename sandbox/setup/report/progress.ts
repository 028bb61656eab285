import { drawBar, seconds } from './bar.ts';

/** Called by a step while it works: share done (0 to 1) and, if useful, what it is at. */
export type Report = (fraction: number, text?: string) => void;

/** Where progress is written; `process.stdout` fits. */
export interface Screen {
  isTTY?: boolean;
  columns?: number;
  write(text: string): unknown;
}

/** Progress over several pieces of work that together make up one whole. */
export interface Progress {
  /** Announces a piece of work. Pieces may run side by side. */
  begin(title: string, weight: number): { report: Report; end(): void };
  /** Prints a line for people, above the bar. */
  say(line: string): void;
  /** Removes the bar. */
  close(): void;
}

/** Progress that says nothing, for tests. */
export const silent: Progress = {
  begin: () => ({ report: () => undefined, end: () => undefined }),
  say: () => undefined,
  close: () => undefined,
};

/** A plain line again after this time, so that a log shows that a long step is alive; milliseconds. */
const heartbeat = 15_000;

/**
 * A bar with percentage, step and elapsed time on a terminal; quiet plain lines anywhere else.
 * @param totalWeight sum of the weights that will be announced
 */
export function createProgress(
  screen: Screen,
  heading: string,
  totalWeight: number,
  now: () => number = Date.now,
): Progress {
  const since = now();
  const running = new Map<string, { weight: number; fraction: number; text: string; said: number }>();
  let done = 0;
  const share = () => {
    let weight = done;
    for (const step of running.values()) weight += step.weight * step.fraction;
    return totalWeight > 0 ? Math.min(1, weight / totalWeight) : 1;
  };
  const wipe = () => void (screen.isTTY && screen.write('\r\x1b[2K'));
  const draw = () => {
    if (!screen.isTTY) return;
    const titles = [...running].map(([title, step]) => (step.text ? `${title}: ${step.text}` : title));
    const line = drawBar(heading, share(), now() - since, titles.join(', '), screen.columns ?? 80);
    screen.write(`\r\x1b[2K${line}`);
  };
  const plain = (title: string, tail = '') => {
    if (screen.isTTY) return;
    screen.write(
      `${heading} ${String(Math.floor(share() * 100)).padStart(3)} %  ${seconds(now() - since)}  ${title}${tail}\n`,
    );
  };
  // Elapsed time must move even while a step has nothing to report.
  const timer = screen.isTTY ? setInterval(draw, 250) : undefined;
  timer?.unref();
  return {
    begin(title, weight) {
      const step = { weight, fraction: 0, text: '', said: now() };
      running.set(title, step);
      plain(title);
      draw();
      return {
        report(fraction, text) {
          step.fraction = Math.max(step.fraction, Math.min(1, fraction));
          step.text = text ?? step.text;
          draw();
          if (now() - step.said < heartbeat) return;
          step.said = now();
          plain(title, step.text && `: ${step.text}`);
        },
        end() {
          if (running.delete(title)) done += weight;
          draw();
        },
      };
    },
    say(line) {
      wipe();
      screen.write(`${line}\n`);
      draw();
    },
    close() {
      clearInterval(timer);
      wipe();
    },
  };
}
