import { z } from 'zod';
import { applicationStatuses } from '../../../domain/applications/machine.ts';
import { appointmentStatuses } from '../../../domain/appointments/machine.ts';
import { levels } from '../../../domain/bureaus/levels.ts';
import { passwordLimits } from '../../../domain/staff/passwordRules.ts';
import { roles } from '../../../permissions/roles.ts';
import { matterKindNames, pullUpKindNames } from '../../../presenters/pullUp.ts';

const instant = z.iso.datetime();
const id = z.string().regex(/^[\w-]{1,64}$/);

export const idSchema = z.object({ id });

/** `HH:MM` in Beijing; 1 is Monday. What the times must be, the command says, everything at once. */
const officeRange = z.strictObject({
  weekday: z.number('请选星期几。').int().min(1, '请选星期一到星期五。').max(5, '请选星期一到星期五。'),
  from: z.string('请写开始时间。').max(20, '请写几点几分，例如 09:00。'),
  to: z.string('请写结束时间。').max(20, '请写几点几分，例如 17:30。'),
});

const verdict = z.object({ ok: z.boolean(), basis: z.string().nullable(), reason: z.string().nullable() });

export const treeSchema = z.object({
  units: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      level: z.string(),
      levelLabel: z.string(),
      parentId: z.string().nullable(),
      /** How far below the top of the list, from 0. */
      depth: z.number(),
      phone: z.string().nullable(),
      officeHours: z.array(officeRange).nullable(),
      profile: z.object({ id: z.string(), version: z.string(), title: z.string() }),
      /** Whether it appoints supervisors, by which article. */
      authority: verdict,
      /** Whether it may choose to follow the document, and since when it does. */
      optIn: verdict,
      optedInAt: instant.nullable(),
      hasAdmin: z.boolean(),
      /** Whether the signed-in person administers it. */
      managed: z.boolean(),
    }),
  ),
  levels: z.array(z.object({ level: z.enum(levels), label: z.string() })),
  profiles: z.array(z.object({ id: z.string(), title: z.string() })),
});

export const rulesSchema = z.object({
  title: z.string(),
  version: z.string(),
  rules: z.array(z.object({ path: z.string(), text: z.string(), article: z.string().nullable() })),
});

const name = z.string('请填写单位名称。').trim().min(2, '请填写单位名称。').max(60, '单位名称最多 60 字。');
const phone = z
  .string('请填写联系电话。')
  .trim()
  .regex(/^[\d-]{5,20}$/, '联系电话用数字和横线，例如 010-12345678。');

export const newBureauSchema = z.strictObject({
  parentId: id,
  name,
  level: z.enum(levels, '请选择层级。'),
  profileId: z.string().max(64).optional(),
  phone: phone.optional(),
});

export const createdSchema = z.object({ id: z.string() });
export const nameSchema = z.strictObject({ name });
export const phoneSchema = z.strictObject({ phone });
export const officeHoursSchema = z.strictObject({
  hours: z.array(officeRange).max(20, '最多写 20 段时间，请合并。').nullable(),
});
export const followSchema = z.strictObject({ follow: z.boolean('请选择是否参照执行。') });

export const overviewQuerySchema = z.object({
  waitingDays: z.coerce.number('天数要用数字。').int().min(1).max(365, '最多 365 天。').default(15),
});

export const overviewSchema = z.object({
  waitingDays: z.number(),
  applicationStatuses: z.array(z.object({ status: z.enum(applicationStatuses), label: z.string() })),
  supervisorStatuses: z.array(z.object({ status: z.enum(appointmentStatuses), label: z.string() })),
  units: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      parentId: z.string().nullable(),
      depth: z.number(),
      applications: z.partialRecord(z.enum(applicationStatuses), z.number()),
      waitingLong: z.number(),
      supervisors: z.partialRecord(z.enum(appointmentStatuses), z.number()),
      inForce: z.number(),
      openTasks: z.number(),
      overdueTasks: z.number(),
    }),
  ),
});

const role = z.enum(roles, '没有这种岗位，请从列表里选。');
const roleList = z.array(role).min(1, '请至少选一个岗位。').max(roles.length);

export const staffListSchema = z.object({
  staff: z.array(
    z.object({
      id: z.string(),
      username: z.string(),
      name: z.string(),
      roles: z.array(z.object({ role, label: z.string() })),
      disabled: z.boolean(),
      isSelf: z.boolean(),
      createdAt: instant,
    }),
  ),
  roles: z.array(z.object({ role, label: z.string() })),
});

export const newStaffSchema = z.strictObject({
  username: z.string('请填写用户名。').trim().max(64, '用户名太长，请缩短。'),
  name: z.string('请填写姓名。').trim().max(40, '姓名最多 40 字。'),
  roles: roleList,
  password: z
    .string('请填写密码。')
    .max(passwordLimits.max, `密码最多 ${passwordLimits.max} 个字符，请缩短。`),
});

/** The secret is in this answer only; nobody can read it again. */
export const createdStaffSchema = z.object({
  id: z.string(),
  username: z.string(),
  totpSecret: z.string(),
  otpauthUri: z.string(),
});

export const rolesSchema = z.strictObject({ roles: roleList });

export const pullUpListQuerySchema = z.object({
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number('每页条数要用数字。').int().min(1).max(100, '每页最多 100 条。').default(20),
});

export const pullUpListSchema = z.object({
  rows: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(matterKindNames),
      kindLabel: z.string(),
      no: z.string(),
      unitName: z.string(),
      reason: z.string(),
      byName: z.string(),
      at: instant,
      releasedAt: instant.nullable(),
    }),
  ),
  kinds: z.array(z.object({ kind: z.enum(pullUpKindNames), label: z.string() })),
  nextCursor: z.string().nullable(),
});

export const pullUpSchema = z.strictObject({
  kind: z.enum(pullUpKindNames, '请选择事项类别。'),
  no: z
    .string('请填写编号。')
    .trim()
    .regex(/^[A-Z0-9]{4,32}$/, '编号由大写字母和数字组成，请核对。'),
  reason: z
    .string('请写明督办理由。')
    .trim()
    .min(10, '请写明督办理由，至少 10 个字。')
    .max(500, '理由最多 500 字。'),
});
