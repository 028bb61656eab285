/** A place sent from the map of WeChat. */
export interface LocationInput {
  readonly kind: 'location';
  /** Degrees, GCJ-02. */
  readonly latitude: number;
  readonly longitude: number;
  /** The address that WeChat wrote to it; may be empty. */
  readonly label: string;
}
