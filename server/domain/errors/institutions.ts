/** Refusals of this area; see `errorCatalogue`. */
export const institutionsErrors = {} as const;
