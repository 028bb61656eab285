import { keyword, keywordTime } from '../../domain/messages/keywords.ts';
import { YearList } from '../../models/yearList.ts';
import type { MessageKinds } from './types.ts';

/** Messages about institutions: no name of any, only what is there to read and how. */
export const institutionsMessages: MessageKinds = {
  yearListPublished: {
    template: 'supervisorStatus',
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
