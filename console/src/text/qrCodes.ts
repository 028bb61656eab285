import type { QrCodeKind } from '../api/types.ts';

/** What a QR code can stand for, as staff choose it, and what happens to who scans it. */
export const qrCodeKinds: readonly { kind: QrCodeKind; label: string; hint: string }[] = [
  { kind: 'unit', label: '本单位', hint: '扫码的人关注公众号，由本单位办理。' },
  { kind: 'call', label: '招聘公告', hint: '扫码直接打开这份公告的报名表。' },
  { kind: 'institution', label: '定点医药机构', hint: '贴在机构里：扫码打开举报，先问是不是这一家。' },
];
