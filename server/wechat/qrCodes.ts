import { z } from 'zod';
import type { ApiClient } from './apiClient.ts';
import type { QrCodes } from './port.ts';
import { shaped } from './shaped.ts';

const made = z.object({ ticket: z.string().min(1), url: z.string().min(1) });

/** Parametric QR codes through the package (wechat.md §2.8). */
export function qrCodesOf(client: ApiClient): QrCodes {
  return {
    async create(scene, seconds) {
      const call =
        seconds === undefined ? client.createLimitQRCode(scene) : client.createTmpQRCode(scene, seconds);
      const { ticket, url } = shaped(made, await call, 'qrcode/create');
      return { ticket, url };
    },
  };
}
