import { type Answers, voiceIds } from '../../forms/engine/index.ts';
import { opinionOriginLabels, writtenOrigins } from './origins.ts';

/** What lists and routing need of a checked form; the rest stays sealed. */
export interface OpinionFacts {
  /** As the form says it; see `opinionCategories`. */
  categoryLabel: string;
  origin: (typeof writtenOrigins)[number];
  wantsReply: boolean;
  /** Ids of stored files, voice answers last. */
  fileIds: readonly string[];
}

/** Reads the facts of an opinion from answers that the form has accepted. */
export function opinionFacts(answers: Answers): OpinionFacts {
  const origin = writtenOrigins.find((one) => opinionOriginLabels[one] === answers.origin);
  if (!origin) throw new Error('An opinion without an origin passed its form');
  return {
    categoryLabel: String(answers.category ?? ''),
    origin,
    wantsReply: answers.replyWanted === true,
    fileIds: [
      ...(Array.isArray(answers.files)
        ? answers.files.flatMap((one: { id?: unknown }) => (typeof one.id === 'string' ? [one.id] : []))
        : []),
      ...voiceIds(answers),
    ],
  };
}
