import { z } from 'zod';
import { broadcastKindNames } from '../../../domain/broadcasts/kinds.ts';
import { broadcastStates } from '../../../domain/broadcasts/machine.ts';
import { recipientStates } from '../../../domain/broadcasts/recipients.ts';
import { levels } from '../../../domain/bureaus/levels.ts';
import { staffMoves } from '../../../presenters/broadcasts/detail.ts';

export const noSchema = z.object({ no: z.string().regex(/^[A-Z0-9]{4,32}$/) });
const instant = z.iso.datetime();
const limit = z.coerce.number('每页条数要用数字。').int().min(1).max(100, '每页最多 100 条。').default(20);

export const pageQuerySchema = z.object({ cursor: z.string().max(200).optional(), limit });

const kind = z.enum(broadcastKindNames, '请选择类别。');
const words = (most: number) => z.array(z.string().min(1).max(60)).max(most);

export const audienceSchema = z.strictObject({
  units: words(500),
  below: z.boolean(),
  profiles: words(20),
  levels: z.array(z.enum(levels)).max(10),
  specialties: words(20),
  groups: words(20),
  tags: words(20).optional(),
});

const textShape = {
  kind,
  title: z.string('请填写标题。').max(200, '标题太长。'),
  body: z.string('请填写正文。').max(20_000, '正文太长。'),
  source: z.strictObject({
    no: z.string().max(60, '文号太长。').optional(),
    date: z.iso.date('请填写日期，例如 2026-11-25。').optional(),
  }),
};
const inputShape = {
  ...textShape,
  aboutNo: z
    .string()
    .regex(/^[A-Z0-9]{4,32}$/, '编号写法不对。')
    .optional(),
  audience: audienceSchema,
};
export const inputSchema = z.strictObject(inputShape);
export const previewSchema = z.strictObject(textShape);
export const countSchema = z.strictObject({ audience: audienceSchema });

const revision = z.int('缺少版本号，请刷新页面。').min(1);
export const changeSchema = z.strictObject({ revision, input: inputSchema });
export const stepSchema = z.strictObject({ revision });
export const startSchema = z.strictObject({
  revision,
  /** How many people whoever starts it saw. */
  confirmed: z.int('请先核对人数。').min(0),
});
export const scheduleSchema = z.strictObject({
  revision,
  at: z.iso.datetime({ offset: true, message: '请选择发送时间。' }),
});

const state = z.enum(broadcastStates);
const rowShape = {
  ...{ no: z.string(), kind, kindLabel: z.string(), title: z.string(), state, stateLabel: z.string() },
  ...{ total: z.number().nullable(), scheduledFor: instant.nullable(), startedAt: instant.nullable() },
  createdAt: instant,
};

export const listSchema = z.object({
  rows: z.array(z.object(rowShape)),
  nextCursor: z.string().nullable(),
});

export const progressSchema = z.object({
  ...{ state, stateLabel: z.string(), revision: z.number(), frozen: z.boolean() },
  ...{ total: z.number().nullable(), finished: z.number(), percent: z.number() },
  ...{ perMinute: z.number().nullable(), secondsLeft: z.number().nullable(), read: z.number() },
  results: z.array(z.object({ state: z.enum(recipientStates), label: z.string(), count: z.number() })),
});

export const detailSchema = z.object({
  ...rowShape,
  ...{ body: z.string(), basis: z.string().nullable(), sourceNo: z.string().nullable() },
  ...{ sourceDate: z.string().nullable(), aboutNo: z.string().nullable(), wrote: z.boolean() },
  steps: z.array(z.enum(staffMoves)),
  audience: z.object({
    ...{ units: z.array(z.string()), below: z.boolean(), profiles: z.array(z.string()) },
    ...{ levels: z.array(z.string()), specialties: z.array(z.string()), groups: z.array(z.string()) },
    tags: z.array(z.string()),
  }),
  audienceWords: z.string(),
  canSeePeople: z.boolean(),
  progress: progressSchema,
  revision: z.number(),
});

export const optionsSchema = z.object({
  kinds: z.array(
    z.object({
      ...{ kind, label: z.string(), needsSource: z.boolean(), hasAbout: z.boolean() },
      basis: z.string().nullable(),
    }),
  ),
  units: z.array(z.object({ id: z.string(), name: z.string(), depth: z.number() })),
  levels: z.array(z.object({ level: z.enum(levels), label: z.string() })),
  profiles: z.array(z.object({ id: z.string(), label: z.string() })),
  groups: z.array(z.string()),
});

export const previewedSchema = z.object({
  ...{ card: z.array(z.string()), pages: z.array(z.string()), bytes: z.number(), limit: z.number() },
  problems: z.array(z.object({ path: z.string(), code: z.string(), message: z.string() })),
});

export const countedSchema = z.object({
  ...{ total: z.number(), withoutWechat: z.number() },
  /** Tags in use in the units. */
  tags: z.array(z.string()),
});
export const draftedSchema = z.object({ no: z.string() });
export const movedSchema = z.object({ state, stateLabel: z.string(), revision: z.number() });

export const recipientsQuerySchema = z.object({
  state: z.enum(recipientStates).optional(),
  read: z.enum(['yes', 'no']).optional(),
  after: z.string().max(100).optional(),
  limit,
});
export const recipientsSchema = z.object({
  rows: z.array(
    z.object({
      ...{ termNo: z.string().nullable(), name: z.string().nullable(), unit: z.string() },
      ...{ state: z.enum(recipientStates), stateLabel: z.string(), reason: z.string().nullable() },
      ...{ at: instant.nullable(), readAt: instant.nullable() },
    }),
  ),
  after: z.string().nullable(),
});
