/** Refusals of this area; see `errorCatalogue`. */
export const termsErrors = {} as const;
