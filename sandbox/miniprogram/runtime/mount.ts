import { createPageStack } from './pages/pageStack.ts';
import { pages, usePages } from './pages/pages.ts';
import { createFrame } from './phone/frame.ts';
import { usePhone } from './phone/phone.ts';
import { settingsFrom } from './phone/settings.ts';
import type { Program } from './program.ts';
import { createSpace } from './space.ts';
import { createWx } from './wx/createWx.ts';
import './wxsGlobals.ts';

/** What a test mounts: a program without its app, whose scripts the test runner loads. */
export type MountProgram = Omit<Program, 'runApp' | 'scripts'> & {
  scripts: Readonly<Record<string, () => Promise<unknown>>>;
};

/** Puts one page or component into this document, as the whole runtime would. */
export async function mount(
  program: MountProgram,
  path: string,
  { query, font, events }: { query: string; font: string; events: readonly string[] },
) {
  // A body of its own: an earlier mount still listens on the old one.
  document.body.replaceWith(document.createElement('body'));
  const phone = usePhone(settingsFrom(new URLSearchParams({ openid: 'test', font }), 'https://api.test'));
  Object.assign(globalThis, { __phone: phone, wx: createWx(), getCurrentPages: () => pages().stack() });
  const app = {};
  Object.assign(globalThis, {
    getApp: () => app,
    App: (definition: object) => Object.assign(app, definition),
  });
  const space = createSpace(program);
  const frame = createFrame({ back: () => pages().navigateBack(), menu: () => undefined });
  usePages(createPageStack(space, program, frame));
  for (const [unit, load] of Object.entries(program.scripts)) await space.register(unit, load);
  const heard: { name: string; detail: unknown }[] = [];
  if (program.units[path]?.kind === 'page') {
    pages().reLaunch(`/${path}${query ? `?${query}` : ''}`);
    return { ...elementsIn(frame.stage), instance: pages().stack()[0] as object, phone, heard };
  }
  const root = space.createRoot(path, path);
  for (const name of events) root.listen(name, (detail) => void heard.push({ name, detail }));
  root.attach(frame.stage);
  return { ...elementsIn(frame.stage), instance: root.instance, phone, heard };
}

function elementsIn(stage: HTMLElement) {
  const all = (selector: string) =>
    [...document.querySelectorAll<HTMLElement>(anyScope(selector))].map(foundOf);
  return { text: () => stage.textContent ?? '', html: () => stage.innerHTML, all };
}

function foundOf(element: HTMLElement) {
  return {
    text: () => element.textContent ?? '',
    attribute: (name: string) => element.getAttribute(name),
    /** Value of the control, or of the one inside. */
    value: () => (controlIn(element) ?? { value: '' }).value,
    tap() {
      for (const type of ['mousedown', 'mouseup', 'click']) {
        element.dispatchEvent(new MouseEvent(type, { bubbles: true, clientX: 1, clientY: 1 }));
      }
    },
    /** Types into the control, or chooses an option of a wheel. */
    input(text: string) {
      const control = controlIn(element);
      if (!control) throw new Error(`${element.tagName} holds no control`);
      control.focus();
      control.value = text;
      control.dispatchEvent(new Event('input', { bubbles: true }));
      control.dispatchEvent(new Event('change', { bubbles: true }));
      control.blur();
    },
  };
}

function controlIn(element: HTMLElement) {
  type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
  const selector = 'input, textarea, select';
  return (element.matches(selector) ? element : element.querySelector(selector)) as Control | null;
}

/** Classes inside a component carry its prefix; a test names them as the template does. */
function anyScope(selector: string): string {
  return selector.replace(/\.([A-Za-z_][\w-]*)/g, ':is(.$1, [class$="--$1"], [class*="--$1 "])');
}
