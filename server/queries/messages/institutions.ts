import { focusClaimMessage } from '../../domain/messages/focusClaim.ts';
import { yearListPublishedMessage } from '../../domain/messages/yearListPublished.ts';
import { FocusClaim } from '../../models/focusClaim.ts';
import { YearList } from '../../models/yearList.ts';
import { rowsById } from '../../platform/rowsById.ts';
import type { MessageKind, MessageKinds } from './types.ts';

const claimById = rowsById((ids) => FocusClaim.find({ _id: { $in: ids } }, { no: 1, updatedAt: 1 }).lean());
const yearListById = rowsById((ids) =>
  YearList.find({ _id: { $in: ids } }, { no: 1, year: 1, publishedAt: 1, updatedAt: 1 }).lean(),
);

/** The state that the message tells is the one of its event, not the one that the claim has when it is sent. */
const aboutClaim = (state: 'confirmed' | 'released'): MessageKind => ({
  template: 'supervisorStatus',
  async build(id) {
    const claim = await claimById(id);
    return claim && focusClaimMessage({ no: claim.no, state, at: claim.updatedAt });
  },
});

/** Messages about institutions: no name of any, only what is there to read and how. */
export const institutionsMessages: MessageKinds = {
  focusConfirmed: aboutClaim('confirmed'),
  focusReleased: aboutClaim('released'),
  yearListPublished: {
    template: 'supervisorStatus',
    async build(id) {
      const list = await yearListById(id);
      return list && yearListPublishedMessage({ ...list, at: list.publishedAt ?? list.updatedAt });
    },
  },
};
