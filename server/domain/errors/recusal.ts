/** Refusals of this area; see `errorCatalogue`. */
export const recusalErrors = {} as const;
