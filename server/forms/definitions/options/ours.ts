/** Source of an item that no document asks for in so many words. */
export const ours = { item: 'ours', required: 'ours', rules: 'ours' } as const;
