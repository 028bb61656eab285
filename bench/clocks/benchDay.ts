/** The day of the sweep that is measured. */
export const benchDay = '2026-10-20';
