import { linkCode } from '../../../../bot/engine/index.ts';
import { findLinkByCode } from '../../../queries/identities/findLinkByCode.ts';
import type { Loader } from './types.ts';

/** Whom of the account's mini program the code in the message stands for. */
export const loadMiniPerson: Loader<string | null> = async ({ crypto }, { person, now, input }) => {
  const code = linkCode(input);
  return code === null ? null : findLinkByCode(crypto, { accountKey: person.accountKey, code, now });
};
