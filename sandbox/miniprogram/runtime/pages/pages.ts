/** The ways between pages, as `wx.navigateTo` and navigators take them; paths from the root or from the page. */
export interface Pages {
  navigateTo(url: string, events?: Record<string, (data: unknown) => void>): unknown;
  redirectTo(url: string): void;
  reLaunch(url: string): void;
  navigateBack(delta?: number): void;
  setTitle(text: string): void;
  setColors(front: string, back: string): void;
  /** The mini program goes into the background, or comes back: the visible page is told too. */
  background(): void;
  foreground(): void;
  /** Instances, the visible one last. */
  stack(): unknown[];
}

let current: Pages | undefined;

/** The pages of the running mini program. */
export function pages(): Pages {
  if (!current) throw new Error('the mini program has not started');
  return current;
}

/** Says which pages are running. */
export function usePages(next: Pages): void {
  current = next;
}
