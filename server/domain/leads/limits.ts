/** How many leads one person may file on a day (ours): enough for the eager, too few for a flood. */
export const leadsPerDay = 10;

/** Days in which the same person, target and code count as the same matter (domain notes §4.2). */
export const similarDays = 30;

/** Days after a lead in which a complaint of that institution is marked as possible retaliation (ours, §3.6). */
export const retaliationDays = 90;

/** Leads in one exported file (ours): more than a sheet is read with, and a bound for the memory of whoever makes it. */
export const exportedLeads = 10_000;
