/** Refusals of this area; see `errorCatalogue`. */
export const activitiesErrors = {} as const;
