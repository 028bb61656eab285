import { focusClaimMessage } from '../../domain/messages/focusClaim.ts';
import { keyword, keywordTime } from '../../domain/messages/keywords.ts';
import { FocusClaim } from '../../models/focusClaim.ts';
import { YearList } from '../../models/yearList.ts';
import type { MessageKind, MessageKinds } from './types.ts';

/** The state that the message tells is the one of its event, not the one that the claim has when it is sent. */
const aboutClaim = (state: 'confirmed' | 'released'): MessageKind => ({
  template: 'supervisorStatus',
  priority: 'owed',
  async build(id) {
    const claim = await FocusClaim.findById(id, { no: 1, updatedAt: 1 }).lean();
    return claim && focusClaimMessage({ no: claim.no, state, at: claim.updatedAt });
  },
});

/** Messages about institutions: no name of any, only what is there to read and how. */
export const institutionsMessages: MessageKinds = {
  focusConfirmed: aboutClaim('confirmed'),
  focusReleased: aboutClaim('released'),
  yearListPublished: {
    template: 'supervisorStatus',
    priority: 'owed',
    async build(id) {
      const list = await YearList.findById(id, { no: 1, year: 1, publishedAt: 1, updatedAt: 1 }).lean();
      return (
        list && {
          character_string1: keyword('character_string', list.no),
          thing2: keyword('thing', `${list.year}年定点机构名单`),
          phrase3: keyword('phrase', '已公布'),
          time4: keywordTime(list.publishedAt ?? list.updatedAt),
          thing5: keyword('thing', '回复“名单”可查看'),
        }
      );
    },
  },
};
