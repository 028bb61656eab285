import { glassEasel, MiniProgramEnv } from 'glass-easel-miniprogram-adapter';
import { defineBuiltin } from './builtins/builtin.ts';
import { builtins } from './builtins/registry.ts';
import { elementNames } from './elementNames.ts';
import { plainElements } from './plainElements.ts';
import type { Program } from './program.ts';

/** One page in the document. */
export interface PageRoot {
  instance: object;
  element: HTMLElement;
  attach(stage: HTMLElement): void;
  lifetime(name: 'show' | 'hide'): void;
  /** Hears what a component triggers. */
  listen(name: string, listener: (detail: unknown) => void): void;
  release(): void;
}

/** Where pages and components of a mini program are known. */
export interface Space {
  /** Runs a script while `Page` and `Component` register under that path. */
  register(path: string, run: () => unknown): unknown;
  createRoot(url: string, path: string): PageRoot;
}

type Globals = Record<string, unknown>;

/** Makes the templates, styles and configurations of a mini program known to glass-easel. */
export function createSpace(program: Omit<Program, 'runApp' | 'scripts'>): Space {
  const env = new MiniProgramEnv();
  plainElements(builtins);
  const code = env.createCodeSpace('main', true);
  for (const builtin of builtins) defineBuiltin(code.getComponentSpace(), builtin);
  const backend = backendContext();
  const associated = env.associateBackend(backend as unknown as glassEasel.GeneralBackendContext);
  const sheet = (path: string) => {
    const { css, scope } = program.sheets[path] ?? { css: '' };
    associated.registerStyleSheetContent(path, css);
    code.addStyleSheet(path, path, scope);
  };
  // The app's sheet goes first, so that pages may say otherwise.
  sheet('app');
  backend.appendStyleSheetPath('app');
  for (const [path, { kind, config }] of Object.entries(program.units)) {
    code.addComponentStaticConfig(path, { ...config, component: kind === 'component' });
    const content = program.templates[path];
    if (!content) throw new Error(`no template ${path}`);
    code.addCompiledTemplate(path, {
      content,
      groupList: program.templates as Record<string, typeof content>,
    });
    sheet(path);
  }
  return {
    register: (path, run) =>
      code.componentEnv(path, ({ Page, Component, Behavior }) => {
        const component = (definition?: Globals) =>
          definition ? Component(withoutNamedBehaviors(definition)) : Component();
        Object.assign(globalThis, { Page, Component: component, Behavior });
        return run();
      }),
    createRoot(url, path) {
      const root = associated.createRoot('page', code, url);
      const component = root.getComponent();
      if (component.is !== path) throw new Error(`page "${path}" has not been registered by Page()`);
      const element = component.getBackendElement() as unknown as HTMLElement;
      return {
        instance: root.get(),
        element,
        attach(stage) {
          const placeholder = document.createElement('div');
          stage.append(placeholder);
          type Backend = glassEasel.GeneralBackendElement;
          root.attach(stage as unknown as Backend, placeholder as unknown as Backend);
        },
        lifetime: (name) => component.triggerPageLifetime(name, []),
        listen: (name, listener) => component.addListener(name, (event) => listener(event.detail)),
        release: () => root.release(),
      };
    },
  };
}

/** The adapter takes objects only; `wx://form-field` and the like are WeChat's own. */
function withoutNamedBehaviors(definition: Globals): Globals {
  const { behaviors } = definition;
  if (!Array.isArray(behaviors)) return definition;
  return { ...definition, behaviors: behaviors.filter((one) => typeof one !== 'string') };
}

function backendContext() {
  const context = new glassEasel.CurrentWindowBackendContext();
  Object.assign(context, { document: elementNames(document) });
  const stats = context.setListenerStats.bind(context);
  // Other events of the inner controls are told by the built-ins; twice would be once too often.
  context.setListenerStats = (element, type, capture, level) => {
    if (/^(touch|transition|animation|longpress)/.test(type)) stats(element, type, capture, level);
  };
  context.onEvent((target, type, detail, options) => {
    const event = new glassEasel.Event(type, detail, options);
    glassEasel.Event.dispatchEvent(target, event);
    return event.getEventBubbleStatus();
  });
  return context;
}
