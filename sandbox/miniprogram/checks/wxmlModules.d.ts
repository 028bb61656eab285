declare module '@wxml/parser' {
  /** The syntax tree of a template. */
  export function parse(wxml: string): unknown;
}

declare module 'eslint-plugin-wxml' {
  const plugin: object;
  export default plugin;
}
