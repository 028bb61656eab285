import type { Answers } from '../../forms/engine/index.ts';
import { enteredChannels } from './channels.ts';

/**
 * The mode in which it is asked who reports. A relayed letter has an author besides the one who passes it on; staff who put one down say
 * so by its channel.
 */
export function identityMode(channel: string, { howKnown }: Answers): string {
  const isEntered = enteredChannels.some((one) => one === channel);
  return howKnown === '转递来信' && !isEntered ? 'relayed' : channel;
}
