import type { AnswerOf } from '../../api/types';

export type Claims = AnswerOf<'get', '/api/mini/focus-claims'>;

/** A claim as a line. */
export interface ClaimRow {
  no: string;
  name: string;
  state: string;
}

const states = { proposed: '等工作人员确认', confirmed: '已确认' } as const;

/** The open claims. */
export function claimRows({ rows }: Claims): ClaimRow[] {
  return rows.map(({ no, name, state }) => ({ no, name, state: states[state] }));
}
