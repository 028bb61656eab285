/** A number as `plainAmount` leaves it, as the source of a regular expression. */
export const NUMBER = '[\\d零一二三四五六七八九十百千万亿][\\d.,零一二三四五六七八九十百千万亿wk]*';
