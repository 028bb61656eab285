/** How many leads one person may file on a day (ours): enough for the eager, too few for a flood. */
export const leadsPerDay = 10;

/** Days in which the same person, target and code count as the same matter (domain notes §4.2). */
export const similarDays = 30;

/** Leads in one exported file (ours): more than a sheet is read with, and a bound for the memory of whoever makes it. */
export const exportedLeads = 10_000;
