import { join } from 'node:path';

const folder = join(import.meta.dirname, '..', 'runtime', 'builtins');

/** Components of WeChat that the runtime has, with the names of their properties. */
export async function builtinProperties(): Promise<Record<string, string[]>> {
  // The runtime knows the DOM and this project does not: its types end here.
  const { builtins } = (await import(join(folder, 'registry.ts'))) as {
    builtins: { name: string; properties?: object }[];
  };
  const { ariaProperties } = (await import(join(folder, 'aria.ts'))) as { ariaProperties: object };
  const { common } = (await import(join(folder, 'builtin.ts'))) as { common: object };
  const everywhere = [...Object.keys(common), ...Object.keys(ariaProperties)];
  return Object.fromEntries(
    builtins.map(({ name, properties = {} }) => [name, [...everywhere, ...Object.keys(properties)]]),
  );
}
