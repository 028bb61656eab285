import type { ApiError } from '../api/apiError';
import { mayPass } from '../api/apiError';
import type { RawCall } from '../api/createRequest';
import type { ApiProblem } from '../api/types';

/** Kinds of things that are handed in. */
export type OutboxKind = 'lead' | 'claimMessage' | 'application' | 'report' | 'opinion' | 'message' | 'reply';

/** Something handed in, kept on the phone until the server has confirmed it. */
export interface OutboxEntry {
  /** The client id that the body carries: the server takes it in once. */
  id: string;
  kind: OutboxKind;
  /** What the person calls it: 举报线索. */
  title: string;
  call: RawCall;
  createdAt: number;
  tries: number;
  /** Not before then. */
  nextAt: number;
  state: 'waiting' | 'refused' | 'done';
  /** Why the server does not take it; only the person can change that. */
  refusal?: { code: string; message: string; problems: readonly ApiProblem[] };
  /** What the server answered, kept until the person has seen it. */
  answer?: unknown;
}

/** Grows up to the last (ours). */
const pausesMs = [5_000, 15_000, 60_000, 300_000, 600_000];

/** The entry that is to be sent now: the oldest that is due. */
export function dueEntry(entries: readonly OutboxEntry[], now: number): OutboxEntry | null {
  return entries.find(({ state, nextAt }) => state === 'waiting' && nextAt <= now) ?? null;
}

/** When something is due next; null while nothing waits. */
export function nextDue(entries: readonly OutboxEntry[]): number | null {
  const times = entries.filter(({ state }) => state === 'waiting').map(({ nextAt }) => nextAt);
  return times.length === 0 ? null : Math.min(...times);
}

/** The server took it in. */
export function confirmed(entry: OutboxEntry, answer: unknown): OutboxEntry {
  const { refusal: _past, ...rest } = entry;
  return { ...rest, state: 'done', answer };
}

/** It did not go through: later again by itself, or only after the person has changed something. */
export function failed(entry: OutboxEntry, error: ApiError, now: number): OutboxEntry {
  const tries = entry.tries + 1;
  if (mayPass(error)) {
    const pause = pausesMs[Math.min(tries, pausesMs.length) - 1] ?? 0;
    return { ...entry, tries, nextAt: now + pause };
  }
  const { code, message, problems } = error;
  return { ...entry, tries, state: 'refused', refusal: { code, message, problems } };
}

/** All that waits is due at once: the network came back, or the person pressed 重试. */
export function hurried(entries: readonly OutboxEntry[], now: number): OutboxEntry[] {
  return entries.map((entry) => (entry.state === 'waiting' ? { ...entry, nextAt: now } : entry));
}

/** How many are not with the server yet. */
export function pendingCount(entries: readonly OutboxEntry[]): number {
  return entries.filter(({ state }) => state !== 'done').length;
}

/** How it stands, in words with the next step. */
export function stateInWords({ state, tries, refusal }: OutboxEntry): string {
  if (state === 'done') return '已送达，点开看回执';
  if (state === 'refused') return refusal?.message ?? '没有提交成功，请打开修改';
  return tries === 0 ? '待发送' : '待发送，有网络时自动重发';
}
