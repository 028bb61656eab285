/** Payloads of this area's events; see `EventPayloads`. Never who gets the money, never which lead it is for. */
export interface RewardsEvents {
  'reward.opened': { no: string };
  'reward.moved': { no: string; move: string; from: string; to: string };
  'reward.reminded': { no: string };
  /** Somebody of finance read who claims it. */
  'reward.payeeOpened': { no: string };
  'payout.started': { no: string; payoutId: string; way: string };
  'payout.moved': { no: string; payoutId: string; from: string; to: string };
  'payout.cancelWanted': { no: string; payoutId: string };
  'ledger.entered': { kind: string; fen: number; year: number };
  'reconciliation.started': { month: string };
  'reconciliation.finished': { month: string; differences: number };
  'reconciliation.settled': { month: string; differenceId: string };
}
