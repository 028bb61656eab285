import type { Sources, Unit } from './readSources.ts';
import { transformWxss } from './transformWxss.ts';

/** One sheet as the runtime registers it. */
export interface StyleSheet {
  css: string;
  /** Prefix of the classes, for components whose styles are isolated. */
  scope?: string;
}

/** Style sheets by the path of their page or component; `app` holds the app's. */
export function styleSheets({ appWxss, units }: Sources): Record<string, StyleSheet> {
  const own = units.map((unit) => [unit.path, sheetOf(unit)] as const);
  return { app: { css: transformWxss(appWxss) }, ...Object.fromEntries(own) };
}

function sheetOf({ path, kind, wxss, config }: Unit): StyleSheet {
  if (kind === 'page') return { css: transformWxss(wxss, { page: path }) };
  if (config.styleIsolation === 'shared') return { css: transformWxss(wxss) };
  const scope = path.replace(/[^A-Za-z0-9]+/g, '-');
  return { css: transformWxss(wxss, { scope }), scope };
}
