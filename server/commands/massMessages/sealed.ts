/** Where the parts of a mass message are sealed. */
export const massArticleContext = (id: string): string => `massMessage:${id}`;
export const massReturnContext = (id: string): string => `massMessage:${id}:returned`;
export const massSettlementContext = (id: string): string => `massMessage:${id}:settled`;
export const massCoverContext = (id: string): string => `massCover:${id}`;
