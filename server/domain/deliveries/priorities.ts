/**
 * `owed`: an answer or a decision that a regulation or we owe this very person. `news`: what goes to many and can wait
 * (ours): it keeps off the night and stops at a number a day.
 */
export const priorities = ['owed', 'news'] as const;

export type Priority = (typeof priorities)[number];
