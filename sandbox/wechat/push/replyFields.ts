import type { XmlElement } from '../xml/readXml.ts';

/** The reply is faulty: WeChat shows the person that the account is out of service. */
export class ReplyError extends Error {
  override readonly name = 'ReplyError';
}

type Value = { kind: 'text' | 'number'; value: string } | { kind: 'group'; value: ReplyFields[] };

/** The fields of a reply by name, each read at most once, so that what is left over is unknown. */
export class ReplyFields {
  private readonly values: Map<string, Value>;
  private readonly read = new Set<string>();

  private constructor(values: Map<string, Value>) {
    this.values = values;
  }

  /** @throws ReplyError for an element that appears twice (except list items). */
  static fromXml(element: XmlElement): ReplyFields {
    const values = new Map<string, Value>();
    for (const child of element.children) {
      const known = values.get(child.name);
      if (known !== undefined && (known.kind !== 'group' || child.name !== 'item')) {
        throw new ReplyError(`<${child.name}> appears twice`);
      }
      if (child.children.length > 0) {
        const group = known?.kind === 'group' ? known.value : [];
        group.push(ReplyFields.fromXml(child));
        values.set(child.name, { kind: 'group', value: group });
      } else {
        values.set(child.name, { kind: child.cdata ? 'text' : 'number', value: child.text });
      }
    }
    return new ReplyFields(values);
  }

  static fromJson(json: unknown): ReplyFields {
    if (typeof json !== 'object' || json === null || Array.isArray(json)) {
      throw new ReplyError('the reply is not a JSON object');
    }
    return new ReplyFields(
      new Map(Object.entries(json).map(([name, value]) => [name, fromJsonValue(name, value)])),
    );
  }

  has(name: string): boolean {
    return this.values.has(name);
  }

  /** A text field. In XML it must be CDATA, as in all of WeChat's samples: bare text breaks at the first `<`. */
  text(name: string): string {
    const found = this.take(name);
    if (found.kind !== 'text') throw new ReplyError(`${name} must be text (in XML: CDATA)`);
    return found.value;
  }

  textOrNumber(name: string): string {
    const found = this.take(name);
    if (found.kind === 'group') throw new ReplyError(`${name} must be text`);
    return found.value;
  }

  optionalText(name: string): string | undefined {
    return this.has(name) ? this.text(name) : undefined;
  }

  integer(name: string): number {
    const found = this.take(name);
    if (found.kind === 'group' || !/^\d{1,15}$/.test(found.value))
      throw new ReplyError(`${name} must be an integer`);
    return Number(found.value);
  }

  /** The single nested element of this name. */
  group(name: string): ReplyFields {
    const [only, ...others] = this.list(name);
    if (only === undefined || others.length > 0) throw new ReplyError(`${name} must appear once`);
    return only;
  }

  list(name: string): ReplyFields[] {
    const found = this.take(name);
    if (found.kind !== 'group') throw new ReplyError(`${name} must contain elements`);
    return found.value;
  }

  /** @throws ReplyError when a field was not asked for: a typo, or user text that broke out of its element. */
  nothingElse(): void {
    const left = [...this.values.keys()].filter((name) => !this.read.has(name));
    if (left.length > 0) throw new ReplyError(`unknown element(s): ${left.join(', ')}`);
  }

  private take(name: string): Value {
    const found = this.values.get(name);
    if (found === undefined) throw new ReplyError(`${name} is missing`);
    this.read.add(name);
    return found;
  }
}

function fromJsonValue(name: string, value: unknown): Value {
  if (typeof value === 'string') return { kind: 'text', value };
  if (typeof value === 'number') return { kind: 'number', value: String(value) };
  if (Array.isArray(value)) return { kind: 'group', value: value.map((v) => ReplyFields.fromJson(v)) };
  if (typeof value === 'object' && value !== null)
    return { kind: 'group', value: [ReplyFields.fromJson(value)] };
  throw new ReplyError(`${name} has no usable value`);
}
