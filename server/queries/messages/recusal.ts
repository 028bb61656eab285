import { recusalDecidedMessage } from '../../domain/messages/recusalDecided.ts';
import { Interest } from '../../models/interest.ts';
import { rowsById } from '../../platform/rowsById.ts';
import type { MessageKinds } from './types.ts';

const interestById = rowsById((ids) =>
  Interest.find({ _id: { $in: ids } }, { no: 1, state: 1, recusing: 1, decidedAt: 1 }).lean(),
);

/** Messages about interests: never which institution. */
export const recusalMessages: MessageKinds = {
  recusalDecided: {
    template: 'supervisorStatus',
    async build(id) {
      const interest = await interestById(id);
      // What was withdrawn before the message left is no news any more.
      return interest?.decidedAt && interest.state !== 'withdrawn'
        ? recusalDecidedMessage({
            no: interest.no,
            recusing: interest.recusing === true,
            at: interest.decidedAt,
          })
        : null;
    },
  },
};
