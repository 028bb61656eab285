import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { roles } from '../../server/permissions/roles.ts';

const staffSchema = z.strictObject({
  username: z.string(),
  name: z.string(),
  roles: z.array(z.enum(roles)).min(1),
});

const bureauSchema = z.strictObject({
  /** Chosen here, because a WeChat account must name its bureau before that exists. */
  id: z.string().min(1),
  name: z.string().min(1),
  level: z.string(),
  profileId: z.string().min(1),
  /** The unit above, whose account it shares unless it has one of its own. */
  parentId: z.string().optional(),
  phone: z.string().optional(),
  /** Its own WeChat account. */
  account: z.strictObject({ key: z.string().regex(/^[a-z][a-z0-9-]*$/), name: z.string().min(1) }).optional(),
  staff: z.array(staffSchema),
});

const schema = z.strictObject({
  /** Parents before their children. */
  bureaus: z.array(bureauSchema).min(1),
  /** Message templates by the product's own name for them; every account has them all. */
  templates: z.record(z.string(), z.strictObject({ title: z.string(), content: z.string() })),
});

/** What the demonstration is made of. */
export type Demo = z.infer<typeof schema>;
export type DemoBureau = Demo['bureaus'][number];

/** Reads the demonstration's data; jurisdictions are named there and nowhere in code. */
export function readDemo(): Demo {
  return schema.parse(JSON.parse(readFileSync(new URL('./data/demo.json', import.meta.url), 'utf8')));
}
