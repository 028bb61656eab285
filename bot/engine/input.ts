import type { FileRef } from '../../server/forms/engine/index.ts';
import type { LocationInput } from './locationInput.ts';

/** A file that the shell has already fetched from the platform and stored. */
export type StoredFile = FileRef;

/** Why the shell could not store a file: `not_image` where a picture was wanted, `wrong_type` for anything else. */
export type FileFault = 'too_large' | 'not_image' | 'wrong_type' | 'download_failed';

/** What file to fetch: a picture of these types, or (without `mimes`) evidence of any kind that the store takes. */
export interface FileWanted {
  readonly maxBytes: number;
  readonly mimes?: readonly string[];
}

/** One thing that happened in the chat. */
export type Input =
  | {
      readonly kind: 'text';
      readonly text: string;
      /** The id of the choice that was tapped, when the text came from one (`bizmsgmenuid`). */
      readonly menuId?: string;
    }
  | {
      readonly kind: 'image';
      /** Null when `wants` asked for no file, or when fetching failed (`problem` says how). */
      readonly file: StoredFile | null;
      readonly problem?: FileFault;
    }
  | {
      readonly kind: 'voice';
      readonly file?: StoredFile | null;
      readonly problem?: FileFault;
      /** What the platform heard; not promised. */
      readonly recognition?: string;
    }
  | {
      readonly kind: 'video' | 'file';
      readonly file?: StoredFile | null;
      readonly problem?: FileFault;
    }
  | LocationInput
  | { readonly kind: 'link' }
  | {
      readonly kind: 'event';
      readonly event: 'subscribe' | 'unsubscribe' | 'scan' | 'click' | 'view' | 'other';
      readonly key?: string;
    };
