import type { glassEasel } from 'glass-easel-miniprogram-adapter';

/** A mini program as the build hands it to the runtime. */
export interface Program {
  app: { pages: string[]; window: Record<string, unknown>; [field: string]: unknown };
  /** Pages and components by path; those that use others come first. */
  units: Readonly<Record<string, { kind: 'page' | 'component'; config: Record<string, unknown> }>>;
  sheets: Readonly<Record<string, { css: string; scope?: string }>>;
  /** Compiled templates by path. */
  templates: Readonly<Record<string, glassEasel.template.ComponentTemplate['content']>>;
  runApp(): unknown;
  /** Runs the script of a page or component, which registers it. */
  scripts: Readonly<Record<string, () => unknown>>;
}
