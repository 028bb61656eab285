import { opinionStatusLabels } from '../../domain/opinions/machine.ts';
import { opinionOriginLabels } from '../../domain/opinions/origins.ts';
import type { OpinionDoc } from '../../models/opinion.ts';
import { opinionCategories } from '../../profiles/decisions/opinionCategories.ts';
import type { Profile } from '../../profiles/schema.ts';

type Row = Pick<
  OpinionDoc,
  | 'no'
  | 'status'
  | 'origin'
  | 'category'
  | 'delays'
  | 'reopenings'
  | 'wantsReply'
  | 'receivedAt'
  | 'updatedAt'
  | 'desk'
>;

/** What a list shows of an opinion: nothing of what it says or who wrote it. */
export function presentOpinionRow(opinion: Row, profile: Profile, assigneeName: string | null) {
  const { no, status, origin, category, desk, delays, reopenings, wantsReply } = opinion;
  const { receivedAt, updatedAt } = opinion;
  const { categories } = opinionCategories(profile);
  return {
    ...{ no, status, origin, category, wantsReply, assigneeName },
    statusLabel: opinionStatusLabels[status],
    originLabel: opinionOriginLabels[origin],
    categoryLabel:
      desk === 'agreement'
        ? '违反服务协议'
        : (categories.find(({ code }) => code === category)?.label ?? '其他'),
    delayed: delays > 0,
    reopened: reopenings > 0,
    receivedAt: receivedAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  };
}
