/** Refusals of this area; see `errorCatalogue`. */
export const callsErrors = {} as const;
