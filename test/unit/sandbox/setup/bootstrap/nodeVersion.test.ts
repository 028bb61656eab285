import { expect, it } from 'vitest';
import { nodeProblem, platformProblem } from '../../../../../sandbox/setup/bootstrap/nodeVersion.mjs';

it.each(['20.19.0', '20.20.2', '22.0.0', '24.1.0'])('accepts Node.js %s', (version) => {
  expect(nodeProblem(version)).toBeUndefined();
});

it.each(['18.20.8', '20.18.3', '12.0.0'])('refuses Node.js %s in one line', (version) => {
  expect(nodeProblem(version)).toBe(
    `Node.js 20.19 or newer is needed and this is ${version}: install it, or run \`docker compose up\`.`,
  );
});

it('sends other systems to Docker', () => {
  expect(platformProblem('linux')).toBeUndefined();
  expect(platformProblem('darwin')).toMatch(/^this set-up knows Debian and Ubuntu only .*docker compose up/);
});
