import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { roles } from '../../server/permissions/roles.ts';

const schema = z.strictObject({
  /** The bureau's id in the store is chosen here, because the WeChat account must name it before it exists. */
  bureau: z.strictObject({
    id: z.string().min(1),
    name: z.string().min(1),
    level: z.string(),
    profileId: z.string().min(1),
  }),
  /** Units under the bureau that share its WeChat account; authority has nothing to do with their names. */
  units: z.array(z.strictObject({ id: z.string().min(1), name: z.string().min(1), level: z.string() })),
  account: z.strictObject({ key: z.string().regex(/^[a-z][a-z0-9-]*$/), name: z.string().min(1) }),
  /** Message templates by the product's own name for them. */
  templates: z.record(z.string(), z.strictObject({ title: z.string(), content: z.string() })),
  staff: z.array(
    z.strictObject({ username: z.string(), name: z.string(), roles: z.array(z.enum(roles)).min(1) }),
  ),
});

/** What the demonstration is made of. */
export type Demo = z.infer<typeof schema>;

/** Reads the demonstration's data; jurisdictions are named there and nowhere in code. */
export function readDemo(): Demo {
  return schema.parse(JSON.parse(readFileSync(new URL('./data/demo.json', import.meta.url), 'utf8')));
}
