import type { Role } from '../roles.ts';

/** Who talks with people (人工): whoever deals with them. The IT admin does not read what people say. */
const talkers = ['liaison', 'reviewer', 'approver', 'supervision'] as const satisfies readonly Role[];

/** Who may do what in this area; see `permissions`. */
export const dialoguesPermissions = {
  'dialogue.list': talkers,
  'dialogue.read': talkers,
  /** Takes, answers and ends dialogues. */
  'dialogue.answer': talkers,
} as const satisfies Record<string, readonly Role[]>;
