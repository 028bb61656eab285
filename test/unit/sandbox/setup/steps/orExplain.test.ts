import { expect, it } from 'vitest';
import { SetupProblem } from '../../../../../sandbox/setup/bootstrap/problem.mjs';
import { orExplain } from '../../../../../sandbox/setup/steps/orExplain.ts';

const failing = (error: Error) => orExplain('it did not start', () => Promise.reject(error));

it('says in one line what a program said last, and what to do', async () => {
  const error = new Error('Command failed: unshare --mount\nset -e\n\nunshare: Operation not permitted\n');
  await expect(failing(error)).rejects.toThrow(
    /^it did not start \(unshare: Operation not permitted\): run `docker compose up`, or set MONGODB_URI .*$/,
  );
});

it('passes on what is said well already', async () => {
  await expect(failing(new SetupProblem('do this'))).rejects.toThrow(/^do this$/);
});
