/** From whom to whom, by id of the staff. */
export interface Pair {
  fromId: string;
  toId: string;
}
