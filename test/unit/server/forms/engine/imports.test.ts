import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const folder = join(import.meta.dirname, '../../../../../server/forms/engine');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.ts'),
);

// The folder is copied into the mini program: anything from outside would break there.
it.each(files)('%s imports nothing from outside the engine', (name) => {
  const depth = name.split('/').length - 1;
  const paths = [...readFileSync(join(folder, name), 'utf8').matchAll(/from '([^']+)'/g)].map(
    ([, path]) => path ?? '',
  );
  for (const path of paths) {
    expect(path).toMatch(/^\./);
    expect(path.split('/').filter((part) => part === '..').length).toBeLessThanOrEqual(depth);
  }
});
