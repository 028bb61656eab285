/** A dialog of WeChat above the page. */
export interface Sheet {
  body: HTMLElement;
  close(): void;
  button(text: string, testid: string, act: () => void): HTMLButtonElement;
}

/** Opens a dialog; only one thing at a time can be answered, the newest lies on top. */
export function sheet(className: string, label: string): Sheet {
  const shade = document.createElement('div');
  shade.className = 'wx-shade';
  const box = document.createElement('div');
  box.className = `wx-sheet ${className}`;
  box.setAttribute('role', 'dialog');
  box.setAttribute('aria-modal', 'true');
  box.setAttribute('aria-label', label);
  box.dataset.testid = className;
  const body = document.createElement('div');
  body.className = 'wx-sheet-body';
  const foot = document.createElement('div');
  foot.className = 'wx-sheet-foot';
  box.append(body, foot);
  shade.append(box);
  document.body.append(shade);
  return {
    body,
    close: () => shade.remove(),
    button(text, testid, act) {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = text;
      button.dataset.testid = testid;
      button.addEventListener('click', act);
      foot.append(button);
      return button;
    },
  };
}
