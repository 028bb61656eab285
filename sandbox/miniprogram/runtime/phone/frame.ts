import { baseCss } from './baseCss.ts';

/** The bar above the page and the place where pages stand. */
export interface Frame {
  stage: HTMLElement;
  setTitle(text: string): void;
  setColors(front: string, back: string): void;
  /** Shows or hides the way back. */
  setBack(shown: boolean): void;
}

/** Draws what WeChat draws around a page. */
export function createFrame({ back, menu }: { back(): void; menu(): void }): Frame {
  const style = document.createElement('style');
  style.textContent = baseCss;
  document.head.append(style);
  const bar = document.createElement('header');
  bar.className = 'wx-bar';
  const backButton = barButton('‹', '返回', 'wx-back', back);
  const title = document.createElement('h1');
  title.dataset.testid = 'wx-title';
  bar.append(backButton, title, barButton('•••', '转发和更多', 'wx-menu', menu));
  const stage = document.createElement('main');
  stage.className = 'wx-stage';
  document.body.append(bar, stage);
  return {
    stage,
    setTitle(text) {
      title.textContent = text;
      document.title = text;
    },
    setColors(front, background) {
      bar.style.color = front === 'white' ? '#ffffff' : front === 'black' ? '#000000' : front;
      bar.style.background = background;
    },
    setBack: (shown) => backButton.toggleAttribute('hidden', !shown),
  };
}

function barButton(sign: string, label: string, testid: string, act: () => void) {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = sign;
  button.setAttribute('aria-label', label);
  button.dataset.testid = testid;
  button.addEventListener('click', act);
  return button;
}
