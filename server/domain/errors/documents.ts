/** Refusals of this area; see `errorCatalogue`. */
export const documentsErrors = {} as const;
