import { glassEasel } from 'glass-easel-miniprogram-adapter';
import { applyAria } from './builtins/aria.ts';
import { type Builtin, common } from './builtins/builtin.ts';
import { isOn } from './builtins/truth.ts';

const camel = (name: string) => name.replace(/-([a-z])/g, (_whole, letter: string) => letter.toUpperCase());

/**
 * Lets plain elements (`view`, `text`) take the same attributes as components of WeChat: those for screen readers and
 * `hidden` have an effect, their own ones none here; others are mistakes.
 */
export function plainElements(builtins: readonly Builtin[]): void {
  const known = new Map(
    builtins
      .filter(({ plain }) => plain)
      .map(({ name, properties }) => [name, new Set(Object.keys({ ...common, ...properties }))]),
  );
  const unknown = (tag: string, name: string) =>
    console.warn(known.has(tag) ? `${tag} has no property ${name}` : `no component is called ${tag}`);
  glassEasel.NativeNode.prototype.updateAttribute = function (name, value) {
    const element = this.getBackendElement() as unknown as Element;
    const property = camel(name);
    if (property === 'hidden') element.toggleAttribute('hidden', isOn(value));
    else if (!applyAria(element, property, value) && !known.get(this.is)?.has(property))
      unknown(this.is, name);
  };
}
