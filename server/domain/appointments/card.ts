/** What cards, lists and certificates show of a supervisor; stored sealed in `Appointment.cardSealed`. */
export interface CardData {
  name: string;
  sex?: '男' | '女' | undefined;
  /** Employer and post, as the person wrote it. */
  unit?: string | undefined;
  mobile?: string | undefined;
  /** Id in the object store. */
  photoId?: string | undefined;
}

/** Where a card is stored, for the field encryption. */
export const cardContext = (appointmentId: string): string => `card:${appointmentId}`;
