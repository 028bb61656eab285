import { type AuthorNoticeName, authorNoticeNames } from '../../domain/authors/notices.ts';
import { authorNoticeMessage } from '../../domain/messages/authorNotice.ts';
import { Opinion } from '../../models/opinion.ts';
import { rowsById } from '../../platform/rowsById.ts';
import type { MessageKind, MessageKinds } from './types.ts';

const opinionById = rowsById((ids) => Opinion.find({ _id: { $in: ids } }, { no: 1, updatedAt: 1 }).lean());

const aboutOpinion = (notice: AuthorNoticeName): MessageKind => ({
  template: 'supervisorStatus',
  async build(id) {
    const opinion = await opinionById(id);
    return opinion && authorNoticeMessage(notice, { no: opinion.no, at: opinion.updatedAt });
  },
});

/** Messages about opinions (OP1–OP4). */
export const opinionsMessages: MessageKinds = Object.fromEntries(
  authorNoticeNames
    .filter((name) => name.startsWith('opinion'))
    .map((name) => [name, aboutOpinion(name)] as const),
);
