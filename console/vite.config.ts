import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import vue from '@vitejs/plugin-vue';
import { defineConfig, type Plugin } from 'vite';

const encodings = { br: promisify(brotliCompress), gz: promisify(gzip) };

/**
 * Writes `x.js.br` and `x.js.gz` beside each file: the server sends what the browser takes. It reads the
 * files as written, because other plugins still change them in the hooks before.
 */
function precompress(): Plugin {
  return {
    name: 'precompress',
    apply: 'build',
    async writeBundle({ dir = '' }, bundle) {
      for (const name of Object.keys(bundle).filter((file) => /\.(js|css)$/.test(file))) {
        const source = await readFile(join(dir, name));
        for (const [extension, compress] of Object.entries(encodings)) {
          await writeFile(join(dir, `${name}.${extension}`), await compress(source));
        }
      }
    },
  };
}

/** The server serves the result under `/console/`; `vite console` alone talks to a server on its usual port. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/console/',
  plugins: [vue(), precompress()],
  build: { outDir: 'dist', emptyOutDir: true, target: 'es2022', reportCompressedSize: false },
  server: { proxy: { '/api': 'http://127.0.0.1:8787' } },
});
