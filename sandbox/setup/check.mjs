// `npm run check`. Plain JavaScript, because on a bare machine there is no TypeScript runner yet.
import { bootstrap } from './bootstrap/bootstrap.mjs';

await bootstrap(() => import('./check.ts'));
