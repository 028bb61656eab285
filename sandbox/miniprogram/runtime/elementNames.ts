/** Every element of a template is `wx-*` in the document, as in WeChat, so that no rule of a browser reaches it. */
export function elementNames(
  document: Document,
): Pick<Document, 'createElement' | 'createTextNode' | 'createDocumentFragment'> {
  return {
    createElement: (name: string) => document.createElement(`wx-${name}`),
    createTextNode: (text: string) => document.createTextNode(text),
    createDocumentFragment: () => document.createDocumentFragment(),
  } as Pick<Document, 'createElement' | 'createTextNode' | 'createDocumentFragment'>;
}
