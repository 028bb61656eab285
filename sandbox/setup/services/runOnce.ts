import { SetupProblem } from '../bootstrap/problem.mjs';
import { type Program, spawnProgram } from './nodeProcess.ts';

/**
 * Runs a program to its end.
 * @throws SetupProblem naming its log when it does not end well
 */
export function runOnce(program: Program): Promise<void> {
  const child = spawnProgram(program);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (code === 0) return resolve();
      reject(new SetupProblem(`${program.name} failed (${signal ?? code}): see ${program.log.path}.`));
    });
  });
}
