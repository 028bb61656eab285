/** Something that runs beside the starter and that the starter must stop. */
export interface Service {
  name: string;
  /** Its process ids now; they change when it is restarted. */
  pids(): number[];
  /** Orderly end. Does nothing when it does not run. */
  stop(): Promise<void>;
  /** Starts it again after `stop`, on the same port and data. */
  start(): Promise<void>;
}
