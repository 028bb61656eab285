/** One thing that a check found; line and column from 1, 0 for the whole file. */
export interface Finding {
  path: string;
  line: number;
  column: number;
  message: string;
}

/** A check of the native sources. */
export interface Check {
  find(root: string): Promise<Finding[]>;
}

/** As editors and people read it. */
export function findingText({ path, line, column, message }: Finding): string {
  return line > 0 ? `${path}:${line}:${column} ${message}` : `${path}: ${message}`;
}
