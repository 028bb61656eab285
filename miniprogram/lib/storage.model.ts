/** What is kept on the phone, by name; all of it is the person's own. */
export interface Storage {
  read<T>(key: string): T | null;
  write(key: string, value: unknown): void;
  remove(key: string): void;
  keys(): string[];
}
