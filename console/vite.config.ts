import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

/** The server serves the result under `/console/`; `vite console` alone talks to a server on its usual port. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/console/',
  plugins: [vue()],
  build: { outDir: 'dist', emptyOutDir: true, target: 'es2022', reportCompressedSize: false },
  server: { proxy: { '/api': 'http://127.0.0.1:8787' } },
});
