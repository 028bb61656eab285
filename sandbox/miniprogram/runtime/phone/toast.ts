let shown: HTMLElement | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

/** A short note over the page; a new one takes the place of the old. `ms` 0 = until hidden. */
export function showNote(text: string, ms: number, mask = false): void {
  hideNote();
  shown = document.createElement('div');
  shown.className = `wx-toast${mask ? ' wx-toast-mask' : ''}`;
  shown.setAttribute('role', 'status');
  shown.dataset.testid = 'wx-toast';
  const words = document.createElement('span');
  words.textContent = text;
  shown.append(words);
  document.body.append(shown);
  if (ms > 0) timer = setTimeout(hideNote, ms);
}

/** Takes the note away. */
export function hideNote(): void {
  clearTimeout(timer);
  shown?.remove();
  shown = undefined;
}
