import { ApiError } from '../api/apiError';
import { request } from '../api/request';
import { newClientId } from './newClientId';

/** Scans the code on the screen of the staff and checks in. @returns what to say, or null when nothing was scanned */
export async function checkIn(): Promise<{ ok: boolean; text: string } | null> {
  const scanned = await scan();
  if (scanned === null) return null;
  try {
    const body = { clientId: newClientId(), scanned };
    const { title } = await request('post', '/api/mini/check-ins', { body });
    return { ok: true, text: `签到成功：${title}` };
  } catch (error) {
    return { ok: false, text: error instanceof ApiError ? error.message : '没有签到成功，请再扫一次。' };
  }
}

function scan(): Promise<string | null> {
  return new Promise((resolve) => {
    wx.scanCode({
      scanType: ['qrCode'],
      success: ({ result }) => resolve(result),
      fail: () => resolve(null),
    });
  });
}
