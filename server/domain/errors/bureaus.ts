/** Refusals of this area; see `errorCatalogue`. */
export const bureausErrors = {
  'bureau.not_found': { status: 404, message: '没有找到这个单位，请检查设置。' },
} as const;
