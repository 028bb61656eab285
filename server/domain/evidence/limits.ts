const megabyte = 1024 * 1024;

/** Sizes and numbers of evidence; all of them ours (issue 4: "up to 20 MB each"; domain notes §4.2: 9 images, 3 files). */
export const evidenceLimits = {
  /** Bytes of one file. */
  fileBytes: 20 * megabyte,
  /** Bytes of one part of an upload; only the last part is shorter. */
  partBytes: megabyte,
  /** Uploads that one person may have under way. */
  openUploads: 20,
  /** Stored files that one person may have without handing them in. */
  unclaimedFiles: 60,
  /** Longest side of a preview, pixels. */
  previewPixels: 1_600,
  /** More pixels are not decoded: a picture of a few KB can be made to fill the memory. Phones take up to 108 million. */
  decodedPixels: 110_000_000,
} as const;
