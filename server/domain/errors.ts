import { activitiesErrors } from './errors/activities.ts';
import { applicationsErrors } from './errors/applications.ts';
import { appointmentsErrors } from './errors/appointments.ts';
import { broadcastsErrors } from './errors/broadcasts.ts';
import { bureausErrors } from './errors/bureaus.ts';
import { callsErrors } from './errors/calls.ts';
import { chatTextsErrors } from './errors/chatTexts.ts';
import { clocksErrors } from './errors/clocks.ts';
import { complaintsErrors } from './errors/complaints.ts';
import { deliveriesErrors } from './errors/deliveries.ts';
import { dialoguesErrors } from './errors/dialogues.ts';
import { documentsErrors } from './errors/documents.ts';
import { evidenceErrors } from './errors/evidence.ts';
import { institutionsErrors } from './errors/institutions.ts';
import { leadsErrors } from './errors/leads.ts';
import { massMessagesErrors } from './errors/massMessages.ts';
import { miniErrors } from './errors/mini.ts';
import { onboardingErrors } from './errors/onboarding.ts';
import { opinionsErrors } from './errors/opinions.ts';
import { recusalErrors } from './errors/recusal.ts';
import { reportsErrors } from './errors/reports.ts';
import { rewardsErrors } from './errors/rewards.ts';
import { tasksErrors } from './errors/tasks.ts';
import { termsErrors } from './errors/terms.ts';

/** One thing that is wrong with an input: where, which rule, and a sentence that says what to do. */
export interface Problem {
  path: string;
  code: string;
  message: string;
}

/**
 * Every error a person or program can meet: HTTP status and the Chinese sentence that says what to do.
 * `docs/errors.md` is tested against this catalogue.
 */
export const errorCatalogue = {
  'input.invalid': { status: 422, message: '有几处需要修改，请按提示更正后再提交。' },
  'auth.required': { status: 401, message: '请先登录。' },
  'auth.failed': { status: 401, message: '用户名、密码或动态码不对，请核对后再试。' },
  'auth.throttled': { status: 429, message: '尝试次数过多，请十五分钟后再试。' },
  'auth.csrf': { status: 403, message: '页面已过期，请刷新后再操作。' },
  'request.throttled': { status: 429, message: '操作太频繁，请一分钟后再试。' },
  'permission.denied': { status: 403, message: '您的岗位没有这项权限，请联系管理员。' },
  'request.not_found': { status: 404, message: '没有找到，请检查链接或返回列表。' },
  'request.too_large': { status: 413, message: '内容太大，请缩小后再提交。' },
  'request.malformed': { status: 400, message: '请求的格式不对，请检查后再试。' },
  'request.method_not_allowed': { status: 405, message: '这个地址不支持这种操作，请返回列表重试。' },
  'request.unsupported_type': { status: 415, message: '请求的内容类型不对，请使用 JSON。' },
  'request.conflict': { status: 409, message: '其他人刚刚做了修改，请刷新后再操作。' },
  'staff.username_taken': { status: 409, message: '这个用户名已被使用，请换一个。' },
  'staff.not_found': { status: 404, message: '没有找到这个账号，请核对后再试。' },
  ...applicationsErrors,
  ...bureausErrors,
  ...callsErrors,
  ...appointmentsErrors,
  ...termsErrors,
  ...institutionsErrors,
  ...miniErrors,
  ...recusalErrors,
  ...activitiesErrors,
  ...documentsErrors,
  ...broadcastsErrors,
  ...tasksErrors,
  ...deliveriesErrors,
  ...leadsErrors,
  ...clocksErrors,
  ...evidenceErrors,
  ...complaintsErrors,
  ...opinionsErrors,
  ...reportsErrors,
  ...chatTextsErrors,
  ...dialoguesErrors,
  ...onboardingErrors,
  ...massMessagesErrors,
  ...rewardsErrors,
  'service.unavailable': { status: 503, message: '系统正忙，请稍后再试。' },
  'internal.error': { status: 500, message: '系统出了点问题，已通知技术人员，请稍后再试。' },
} as const satisfies Record<string, { status: number; message: string }>;

export type ErrorCode = keyof typeof errorCatalogue;

/**
 * An expected refusal. Anything else that is thrown is a defect and becomes `internal.error`.
 * `problems` lists everything that is wrong at once; `cause` is for the log only.
 */
export class DomainError extends Error {
  override readonly name = 'DomainError';
  readonly code: ErrorCode;
  readonly status: number;
  readonly problems: readonly Problem[];

  constructor(code: ErrorCode, options: { problems?: readonly Problem[]; cause?: unknown } = {}) {
    super(errorCatalogue[code].message, { cause: options.cause });
    this.code = code;
    this.status = errorCatalogue[code].status;
    this.problems = options.problems ?? [];
  }
}
