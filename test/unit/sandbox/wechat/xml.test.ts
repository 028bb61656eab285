import { describe, expect, it } from 'vitest';
import { compactJson, int64 } from '../../../../sandbox/wechat/world/compactJson.ts';
import { toPushJson, toXml } from '../../../../sandbox/wechat/xml/fields.ts';
import { readXml } from '../../../../sandbox/wechat/xml/readXml.ts';

describe('pushed XML', () => {
  it('puts text in CDATA, numbers bare, lists as repeated elements', () => {
    const xml = toXml({
      A: 'x]]>y',
      N: 5,
      Id: int64('9007199254740993'),
      G: { List: [{ T: 'a' }, { T: 'b' }] },
    });
    expect(xml).toBe(
      '<xml><A><![CDATA[x]]]]><![CDATA[>y]]></A><N>5</N><Id>9007199254740993</Id>' +
        '<G><List><T><![CDATA[a]]></T></List><List><T><![CDATA[b]]></T></List></G></xml>',
    );
    expect(readXml(xml).children[0]?.text).toBe('x]]>y');
  });

  it('gives a JSON list with one item as the item itself', () => {
    expect(toPushJson({ G: { List: [{ T: 'a' }] } })).toEqual({ G: { List: { T: 'a' } } });
    expect(toPushJson({ List: [{ T: 'a' }, { T: 'b' }] })).toEqual({ List: [{ T: 'a' }, { T: 'b' }] });
  });

  it('writes 64-bit ids as bare digits in compact JSON', () => {
    expect(compactJson({ msgid: int64('2519384858484424704'), text: '"1"' })).toBe(
      '{"msgid":2519384858484424704,"text":"\\"1\\""}',
    );
  });
});

describe('readXml', () => {
  it('reads text, CDATA, entities and nesting', () => {
    const root = readXml('<xml><A><![CDATA[<1>]]></A> <B>2 &lt; 3</B><C><D><![CDATA[]]></D></C></xml>');
    expect(root.children.map((c) => [c.name, c.text, c.cdata])).toEqual([
      ['A', '<1>', true],
      ['B', '2 < 3', false],
      ['C', '', false],
    ]);
  });

  it.each([
    ['a declaration', '<?xml version="1.0"?><xml></xml>'],
    ['a DOCTYPE', '<!DOCTYPE x [<!ENTITY a "b">]><xml>&a;</xml>'],
    ['a comment', '<xml><!-- x --></xml>'],
    ['an attribute', '<xml a="1"></xml>'],
    ['an unknown entity', '<xml><A>&nbsp;</A></xml>'],
    ['a bare ampersand', '<xml><A>a & b</A></xml>'],
    ['a wrong end tag', '<xml><A></B></xml>'],
    ['no end tag', '<xml><A>'],
    ['an end tag too many', '<xml></xml></xml>'],
    ['two roots', '<xml></xml><xml></xml>'],
    ['text beside elements', '<xml>a<A>b</A></xml>'],
    ['text after the root', '<xml></xml>tail'],
    ['an unfinished CDATA', '<xml><A><![CDATA[x</A></xml>'],
    ['a stray ]]>', '<xml><A>]]></A></xml>'],
    ['nothing', ''],
  ])('refuses %s', (_name, source) => {
    expect(() => readXml(source)).toThrow();
  });
});
