/** What a clock may be; `stopped` is final. */
export const clockStates = ['running', 'paused', 'stopped'] as const;
export type ClockState = (typeof clockStates)[number];

/** How a clock ended: in time or late. */
export const clockOutcomes = ['met', 'missed'] as const;
export type ClockOutcome = (typeof clockOutcomes)[number];

/** States in which a clock still waits for something. */
export const openClockStates = ['running', 'paused'] as const satisfies readonly ClockState[];

/** Where the reason of an extension is stored, for the field encryption. */
export const clockContext = (clockId: string): string => `clock:${clockId}`;
