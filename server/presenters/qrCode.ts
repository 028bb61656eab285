import { qrCodeFacts } from '../domain/qrCodes/kinds.ts';
import { type QrCodeState, stateOf } from '../domain/qrCodes/stateOf.ts';
import type { listQrCodes } from '../queries/qrCodes/listQrCodes.ts';

type Row = Awaited<ReturnType<typeof listQrCodes>>['rows'][number];

const stateLabels: Readonly<Record<QrCodeState, string>> = {
  open: '可以扫',
  revoked: '已停用',
  expired: '已过期',
};

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** A line of the list of QR codes. */
export function presentQrCode(row: Row, now: Date) {
  const { no, name, kind, subject, permanent, expiresAt, createdAt, days } = row;
  const state = stateOf(row, now);
  return {
    ...{ no, name, kind, kindLabel: qrCodeFacts[kind].label, subject, permanent },
    ...{ state, stateLabel: stateLabels[state] },
    expiresAt: expiresAt?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
    scans: sum(days.map((one) => one.scans)),
    follows: sum(days.map((one) => one.follows)),
    days,
  };
}
