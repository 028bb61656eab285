import { z } from 'zod';
import { text } from './leaf.ts';

/** What a supervisor is to do, in the document's own words. */
export const duties = z
  .strictObject({
    publicity: text,
    study: text,
    watchInstitutions: text,
    watchBureau: text,
    reportClues: text,
    opinions: text,
    media: text,
    activities: text,
    hearAccounts: text,
  })
  .readonly();
