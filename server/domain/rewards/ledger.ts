/**
 * The accounts of the money for rewards, in each bureau and year of the budget. Every entry takes an amount from one and puts
 * it into another, so that all of them together are always nothing.
 */
export const ledgerAccounts = ['outside', 'budget', 'committed', 'paid', 'returned'] as const;
export type LedgerAccount = (typeof ledgerAccounts)[number];

export const ledgerAccountLabels: Record<LedgerAccount, string> = {
  outside: '财政拨入',
  budget: '可用预算',
  committed: '已核定待发放',
  paid: '已发放',
  returned: '已追回',
};

/** What an entry is for: from which account into which. */
export const ledgerKinds = {
  allot: { from: 'outside', to: 'budget', label: '下达预算' },
  withdraw: { from: 'budget', to: 'outside', label: '收回预算' },
  commit: { from: 'budget', to: 'committed', label: '核定奖励' },
  release: { from: 'committed', to: 'budget', label: '放弃或取消' },
  pay: { from: 'committed', to: 'paid', label: '发放奖励' },
  return: { from: 'paid', to: 'returned', label: '追回奖励' },
} as const satisfies Record<string, { from: LedgerAccount; to: LedgerAccount; label: string }>;
export type LedgerKind = keyof typeof ledgerKinds;
export const ledgerKindNames = Object.keys(ledgerKinds) as [LedgerKind, ...LedgerKind[]];

/** What is in each account, in fen; `outside` is what came from there, below nothing. */
export type Balances = Readonly<Record<LedgerAccount, number>>;

export const noBalances: Balances = { outside: 0, budget: 0, committed: 0, paid: 0, returned: 0 };

/** The balances after one entry. */
export function afterEntry(balances: Balances, { kind, fen }: { kind: LedgerKind; fen: number }): Balances {
  const { from, to } = ledgerKinds[kind];
  return { ...balances, [from]: balances[from] - fen, [to]: balances[to] + fen };
}

/** Whether nothing is missing, and no account but `outside` is below nothing. */
export function isBalanced(balances: Balances): boolean {
  const sum = ledgerAccounts.reduce((total, account) => total + balances[account], 0);
  return sum === 0 && ledgerAccounts.every((account) => account === 'outside' || balances[account] >= 0);
}
