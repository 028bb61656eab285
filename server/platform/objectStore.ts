/** A stored file: opaque id, size in bytes and SHA-256 (hex) of the original. */
export interface StoredObject {
  id: string;
  mime: string;
  size: number;
  sha256: string;
}

/** Where files live: GridFS on one machine, an S3-compatible store in production. Always encrypted. */
export interface ObjectStore {
  /** `id`: one that the caller has written down before, so that what a crash leaves behind can be found. */
  put(bytes: Uint8Array, meta: { mime: string; id?: string }): Promise<StoredObject>;
  get(id: string): Promise<{ bytes: Buffer; mime: string } | null>;
  remove(id: string): Promise<void>;
}
