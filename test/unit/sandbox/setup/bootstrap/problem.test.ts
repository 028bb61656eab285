import { expect, it } from 'vitest';
import { SetupProblem, tell } from '../../../../../sandbox/setup/bootstrap/problem.mjs';

it('shows a problem as it is', () => {
  expect(tell(new SetupProblem('do this'))).toBe('fundwatch: do this');
});

it.each(['EACCES', 'EPERM', 'EROFS', 'ENOSPC'])('turns %s into one line that says what to do', (code) => {
  const error = Object.assign(new Error(`${code}: no`), { code, path: '/checkout/var/setup.lock' });
  expect(tell(error)).toMatch(/^fundwatch: \/checkout\/var\/setup\.lock .+: (run|use|free) .+\.$/);
});

it('keeps the stack of a bug', () => {
  expect(tell(new TypeError('oops'))).toMatch(/unexpected error[\s\S]*problem\.test/);
});
