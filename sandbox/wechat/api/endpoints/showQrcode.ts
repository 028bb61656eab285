import { toBuffer } from 'qrcode';
import { endpoint } from '../endpoint.ts';
import { RawAnswerError } from '../rawAnswer.ts';

/** The picture of a QR code, on mp.weixin.qq.com in real life: needs no token; 404 for an unknown ticket. */
export const showQrcode = endpoint({
  path: '/cgi-bin/showqrcode',
  method: 'GET',
  token: 'none',
  perDay: null,
  async handle({ world, query }) {
    const row = world.qrcodes.get(query.ticket ?? '');
    if (row === undefined) throw new RawAnswerError({ status: 404, contentType: 'text/plain', body: '' });
    return { bytes: await toBuffer(row.url, { width: 430, margin: 2 }), contentType: 'image/png' };
  },
});
