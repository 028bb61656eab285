import { ApiError } from './apiError.ts';
import { client, unwrap } from './client.ts';
import type { StoredEvidence } from './types.ts';

/** How far a file is. */
export interface UploadProgress {
  id: string;
  parts: number;
  sent: number;
}

/** Times that one part is tried before the person is asked. */
const tries = 3;

/**
 * Sends a file in parts and has it stored; with the id of an earlier try only the parts that are missing.
 * @returns the evidence, once the server has stored it
 * @throws ApiError when a part fails for good; try again with the id of the last progress
 */
export async function uploadFile(
  file: File,
  earlier: string | null,
  onProgress: (progress: UploadProgress) => void,
): Promise<StoredEvidence> {
  const { id, partBytes, parts, stored } = await planOf(file, earlier);
  let sent = stored.length;
  onProgress({ id, parts, sent });
  for (let n = 0; n < parts; n += 1) {
    if (stored.includes(n)) continue;
    await putPart(id, n, file.slice(n * partBytes, (n + 1) * partBytes));
    sent += 1;
    onProgress({ id, parts, sent });
  }
  return unwrap(client.POST('/api/uploads/{id}/finish', { params: { path: { id } } }));
}

async function planOf(file: File, earlier: string | null) {
  if (earlier) {
    const params = { path: { id: earlier } };
    const found = await unwrap(client.GET('/api/uploads/{id}', { params })).catch((cause: unknown) => {
      // Forgotten after a day: from the beginning, without asking.
      if (cause instanceof ApiError && cause.code === 'upload.not_found') return null;
      throw cause;
    });
    if (found) return found;
  }
  const body = { size: file.size, name: file.name.slice(0, 200), ...(file.type ? { mime: file.type } : {}) };
  const started = await unwrap(client.POST('/api/uploads', { body }));
  return { ...started, stored: [] as number[] };
}

/** A broken line is tried again at once; what the server refuses is not. */
async function putPart(id: string, n: number, bytes: Blob): Promise<void> {
  for (let left = tries; ; left -= 1) {
    try {
      await unwrap(
        client.PUT('/api/uploads/{id}/parts/{n}', {
          params: { path: { id, n } },
          body: bytes as never,
          bodySerializer: (body) => body as never,
          headers: { 'Content-Type': 'application/octet-stream' },
        }),
      );
      return;
    } catch (cause) {
      const isLine = cause instanceof ApiError && cause.code === 'network';
      if (!isLine || left <= 1) throw cause;
    }
  }
}
