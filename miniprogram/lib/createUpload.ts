import { ApiError, mayPass } from '../api/apiError';
import type { AnswerOf } from '../api/types';

/** A file of the phone. */
export interface LocalFile {
  path: string;
  /** Bytes. */
  size: number;
  name: string;
}

export type StoredFile = AnswerOf<'post', '/api/mini/uploads/{id}/finish'>;

/** How far a file is. */
export interface UploadProgress {
  /** To go on with after a break. */
  id: string;
  parts: number;
  sent: number;
}

/** What sending a file needs of server and phone. */
export interface UploadWays {
  start(file: LocalFile): Promise<{ id: string; partBytes: number; parts: number }>;
  /** What is there of an earlier try. @throws ApiError `upload.not_found` when it was forgotten */
  status(id: string): Promise<{ id: string; partBytes: number; parts: number; stored: number[] }>;
  putPart(id: string, n: number, bytes: ArrayBuffer): Promise<unknown>;
  finish(id: string): Promise<StoredFile>;
  readPart(path: string, position: number, length: number): Promise<ArrayBuffer>;
}

/** Times that one step is tried before the person is asked. */
const tries = 3;

/**
 * Sends a file in parts and has it stored; with the id of an earlier try only the parts that are missing.
 * @returns the file as the server has it: only then is it saved
 * @throws ApiError when a part fails for good; try again with the id of the last progress
 */
export function createUpload(ways: UploadWays) {
  return async function upload(
    file: LocalFile,
    earlier: string,
    onProgress: (progress: UploadProgress) => void,
  ): Promise<StoredFile> {
    const { id, partBytes, parts, stored } = await planOf(ways, file, earlier);
    let sent = stored.length;
    onProgress({ id, parts, sent });
    for (let n = 0; n < parts; n += 1) {
      if (stored.includes(n)) continue;
      const length = Math.min(partBytes, file.size - n * partBytes);
      const bytes = await ways.readPart(file.path, n * partBytes, length);
      await again(() => ways.putPart(id, n, bytes));
      sent += 1;
      onProgress({ id, parts, sent });
    }
    return again(() => ways.finish(id));
  };
}

async function planOf(ways: UploadWays, file: LocalFile, earlier: string) {
  if (earlier !== '') {
    const found = await ways.status(earlier).catch((error: unknown) => {
      // Forgotten after a day: from the beginning, without asking.
      if (error instanceof ApiError && error.code === 'upload.not_found') return null;
      throw error;
    });
    if (found) return found;
  }
  return { ...(await again(() => ways.start(file))), stored: [] as number[] };
}

/** A broken line is tried again at once; what the server refuses is not. */
async function again<T>(step: () => Promise<T>): Promise<T> {
  for (let left = tries; ; left -= 1) {
    try {
      return await step();
    } catch (error) {
      if (!(error instanceof ApiError) || !mayPass(error) || left <= 1) throw error;
    }
  }
}
