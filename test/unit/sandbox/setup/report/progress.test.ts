import { expect, it } from 'vitest';
import { drawBar, seconds } from '../../../../../sandbox/setup/report/bar.ts';
import { createProgress } from '../../../../../sandbox/setup/report/progress.ts';

it('writes elapsed time as people read it', () => {
  expect([0, 7_900, 60_000, 754_000].map(seconds)).toEqual(['0:00', '0:07', '1:00', '12:34']);
});

it('draws a bar no wider than the terminal', () => {
  expect(drawBar('Starting', 0.5, 3_000, 'Redis', 80)).toBe(
    'Starting ██████████░░░░░░░░░░  50 %  0:03  Redis',
  );
  expect(drawBar('Starting', 1, 3_000, 'x'.repeat(200), 60)).toHaveLength(59);
});

function record(isTTY: boolean) {
  const lines: string[] = [];
  let time = 0;
  const screen = { isTTY, columns: 80, write: (text: string) => lines.push(text) };
  const progress = createProgress(screen, 'Setting up', 10, () => time);
  return { lines, progress, pass: (ms: number) => (time += ms) };
}

it('writes one quiet line per step where nobody watches', () => {
  const { lines, progress, pass } = record(false);
  const first = progress.begin('Debian packages', 6);
  pass(5_000);
  first.report(0.5, 'unpacking');
  first.end();
  progress.begin('Document store', 4).end();
  progress.close();
  expect(lines).toEqual([
    'Setting up   0 %  0:00  Debian packages\n',
    'Setting up  60 %  0:05  Document store\n',
  ]);
});

it('shows now and then that a long step is alive', () => {
  const { lines, progress, pass } = record(false);
  const step = progress.begin('Document store', 10);
  pass(16_000);
  step.report(0.42, 'unpacking postgresql');
  pass(1_000);
  step.report(0.43);
  expect(lines.slice(1)).toEqual(['Setting up  42 %  0:16  Document store: unpacking postgresql\n']);
});

it('redraws one line on a terminal and never goes back', () => {
  const { lines, progress } = record(true);
  const step = progress.begin('Document store', 10);
  step.report(0.6);
  step.report(0.3, 'later');
  expect(lines.at(-1)).toBe('\r\x1b[2KSetting up ████████████░░░░░░░░  60 %  0:00  Document store: later');
  progress.close();
  expect(lines.at(-1)).toBe('\r\x1b[2K');
});
