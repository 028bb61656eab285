import type Router from '@koa/router';
import type { Services } from '../commands/context.ts';
import type { MiniPrograms } from '../commands/mini/types.ts';
import type { PayMerchants } from '../commands/payouts/types.ts';
import type { TestServices } from '../commands/testSends/sendTest.ts';
import type { ObjectStore } from '../platform/objectStore.ts';
import type { GaugeServices } from '../queries/deliveries/accountGauges.ts';

/** What is read of the queue board. */
export interface BoardReader {
  staticDir: string;
  page(basePath: string): string;
  read(path: string, query: Record<string, unknown>): Promise<{ status: number; body: unknown } | null>;
}

/** What the composition root gives the HTTP side. */
export interface HttpDeps extends Services, GaugeServices {
  pace: GaugeServices['pace'] & TestServices['pace'];
  /** Callbacks of WeChat and WeChat Pay; they read their own raw bodies. */
  webhookRoutes: Router;
  objectStore: ObjectStore;
  miniPrograms: MiniPrograms;
  /** Empty where nothing is paid by WeChat. */
  merchants: PayMerchants;
  /** The queue board, where there is one. Its shape is that of `queues/board.ts`. */
  board?: BoardReader;
  /** Whether each part that requests need answers now. */
  ready(): Promise<{ ok: boolean; parts: Record<string, boolean> }>;
  /** Folder with the built console; it may be missing, then the pages are 404. */
  consoleDir: string;
  /** True behind TLS: cookies get `Secure` and the `__Host-` prefix, answers get HSTS. */
  secureCookies: boolean;
}
