import { leadDesks } from '../leads/desks.ts';

/**
 * Who in a bureau may know of an opinion: as for leads, and `agreement` for what breaks the service agreement (违约), which the
 * agency handles (trap 28, 条例 13). Nothing about the agency or the bureau ever gets there.
 */
export const opinionDesks = [...leadDesks, 'agreement'] as const;
export type OpinionDesk = (typeof opinionDesks)[number];
