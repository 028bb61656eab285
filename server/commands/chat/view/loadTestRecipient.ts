import { testCode } from '../../../../bot/engine/index.ts';
import { testRecipientByCode } from '../../../queries/testSends/testRecipientByCode.ts';
import type { Loader } from './types.ts';

/** Whose code for test messages the message carries. */
export const loadTestRecipient: Loader<string | null> = async ({ crypto }, { person, now, input }) => {
  const code = testCode(input);
  return code === null ? null : testRecipientByCode(crypto, { accountKey: person.accountKey, code, now });
};
