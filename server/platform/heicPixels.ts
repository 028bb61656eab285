import { Worker } from 'node:worker_threads';

/** A decoded picture: four bytes a pixel, row by row. */
export interface Pixels {
  width: number;
  height: number;
  rgba: Uint8Array;
}

/** Iphones take up to 48.8 million; each costs about ten bytes while it is decoded. */
const mostPixels = 50_000_000;
/** A picture of 48 million takes a slow machine some fifteen seconds. */
const timeoutMs = 60_000;

/** One at a time, whatever the number of workers in this process: two large ones would be a gigabyte. */
let last: Promise<unknown> = Promise.resolve();

/**
 * The pixels of a HEIC picture, upright, without anything that was beside them. They are decoded by libheif's own WebAssembly
 * in a thread that ends with them, so that a hostile file can neither reach the process nor hold it up.
 * @returns `refused` for too many pixels, null for what cannot be decoded
 */
export function heicPixels(bytes: Uint8Array, most = mostPixels): Promise<Pixels | 'refused' | null> {
  const next = last.then(() => decode(bytes, Math.min(most, mostPixels)));
  last = next;
  return next;
}

function decode(bytes: Uint8Array, most: number): Promise<Pixels | 'refused' | null> {
  return new Promise((resolve) => {
    const thread = new Worker(new URL('./heicThread.mjs', import.meta.url), {
      workerData: { bytes, most },
      execArgv: [],
      // What it says about broken files belongs into no log.
      ...{ stdout: true, stderr: true },
      env: {},
    });
    const timer = setTimeout(() => end(null), timeoutMs);
    const end = (answer: Pixels | 'refused' | null) => {
      clearTimeout(timer);
      void thread.terminate();
      resolve(answer);
    };
    thread.once('message', end);
    thread.once('error', () => end(null));
    thread.once('exit', () => end(null));
  });
}
