import type { Frame, Input, ViewParts } from '../../../../bot/engine/index.ts';
import type { BureauDoc } from '../../../models/bureau.ts';
import type { PersonDoc } from '../../../models/person.ts';
import type { ChatServices } from '../types.ts';

/** Reads one part of the view for one person. */
export type Loader<T> = (
  services: ChatServices,
  about: {
    person: PersonDoc;
    bureau: BureauDoc;
    now: Date;
    input: Input;
    /** Where the conversation stands. */
    frame: Frame | undefined;
    /** The claim code whose case the conversation has open. */
    heldClaimCode: string | undefined;
  },
) => Promise<T>;

/** One loader for each part. */
export type Loaders = { [P in keyof ViewParts]: Loader<ViewParts[P]> };
