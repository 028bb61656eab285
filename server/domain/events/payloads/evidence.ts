import type { ScanState } from '../../evidence/scanStates.ts';

/**
 * Payloads of this area's events; see `EventPayloads`. Together they are a file's chain of custody: ids and codes
 * only, every reading included.
 */
export interface EvidenceEvents {
  /** The original is in the object store; `sha256` of its bytes, hex. */
  'evidence.stored': { sha256: string; size: number; mime: string };
  /** It belongs to a matter from now on. */
  'evidence.claimed': { objectKind: string; objectId: string };
  'evidence.viewed': { objectKind: string; objectId: string };
  /** The original was handed out. */
  'evidence.downloaded': { objectKind: string; objectId: string };
  /** What became of the preview; the original is never touched. */
  'evidence.derived': { outcome: 'made' | 'unsupported' | 'refused' };
  'evidence.scanned': { state: ScanState; engine: string };
  /** An uploaded file was not taken; `code` as in `refusals`. */
  'evidence.rejected': { code: string };
  /** Nobody handed it in; file and row are gone. */
  'evidence.discarded': Record<string, never>;
}
