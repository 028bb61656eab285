// The thread of `heicPixels`: decodes one picture and ends. JavaScript, because a thread has no loader for TypeScript.
import { parentPort, workerData } from 'node:worker_threads';
import libheif from 'libheif-js/wasm-bundle.js';

const { bytes, most } = workerData;
/** @param {unknown} found @param {ArrayBuffer[]} transfer */
const answer = (found, transfer = []) => parentPort?.postMessage(found, transfer);
const images = new libheif.HeifDecoder().decode(bytes);
const image = images.find((one) => one.is_primary()) ?? images[0];
const [width, height] = image ? [image.get_width(), image.get_height()] : [0, 0];
if (!image) answer(null);
else if (width * height > most) answer('refused');
else {
  const rgba = new Uint8ClampedArray(width * height * 4);
  image.display({ data: rgba, width, height }, (shown) =>
    shown ? answer({ width, height, rgba }, [rgba.buffer]) : answer(null),
  );
}
