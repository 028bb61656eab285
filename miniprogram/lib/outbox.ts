import { requestRaw } from '../api/request';
import { createOutbox } from './createOutbox';
import { storage } from './storage';

/** The outbox of this phone. */
export const outbox = createOutbox({
  storage,
  send: requestRaw,
  now: () => Date.now(),
  later: (action, ms) => {
    setTimeout(action, ms);
  },
});

/** Sends what waits now, and whenever the network returns; for the start of the program. */
export function startOutbox(): void {
  wx.onNetworkStatusChange(({ isConnected }) => {
    if (isConnected) void outbox.retry();
  });
  void outbox.run();
}
