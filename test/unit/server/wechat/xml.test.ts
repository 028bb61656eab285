import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildXml, parseXml } from '../../../../server/wechat/xml.ts';

describe('parseXml', () => {
  test('reads text, CDATA, branches and repeated elements', () => {
    const text =
      '<?xml version="1.0"?>\n<xml>\n <A> 007 </A><B><![CDATA[ <b>&x; ]]></B><C/><D></D><E><F>1</F><F>2</F></E>\n</xml>\n';
    expect(parseXml(text)).toEqual({ A: '007', B: ' <b>&x; ', C: '', D: '', E: { F: ['1', '2'] } });
  });

  test('decodes the five entities of XML and no other', () => {
    expect(parseXml('<xml><A>&lt;&amp;&gt;&quot;&apos;&amp;lt;</A></xml>')).toEqual({ A: `<&>"'&lt;` });
    for (const entity of ['&x;', '&#65;', '&#x41;', '&nbsp;', '&', '&amp', '&__proto__;']) {
      expect(parseXml(`<xml><A>${entity}</A></xml>`)).toBeNull();
    }
  });

  test.each([
    '<!DOCTYPE xml><xml><A>1</A></xml>',
    '<xml><!DOCTYPE a><A>1</A></xml>',
    '<xml><!-- c --><A>1</A></xml>',
    '<xml><?php 1 ?><A>1</A></xml>',
    '<xml><A b="1">1</A></xml>',
    '<xml><A>1</B></xml>',
    '<xml><A>1</xml></A>',
    '<xml><A>1</A>',
    '<xml><A>1</A></xml></xml>',
    '<xml><A>1</A></xml><xml><A>2</A></xml>',
    '<xml><A>1</A></xml>tail',
    'head<xml><A>1</A></xml>',
    '<xml><A><![CDATA[1</A></xml>',
    '<xml><A><![cdata[1]]></A></xml>',
    '<![CDATA[<xml></xml>]]>',
    '<xml><__proto__><a>1</a></__proto__></xml>',
    '<xml><constructor>1</constructor></xml>',
    '<xml><a:b>1</a:b></xml>',
    '<xml><A>1</A/></xml>',
    '<root><A>1</A></root>',
    '<xml>text</xml>',
    '<xml/>',
    '<',
    '',
  ])('refuses %s', (text) => {
    expect(parseXml(text)).toBeNull();
  });

  test('hostile documents cost little', () => {
    // Quadratic work on any of these would run into the suite's time-out.
    for (const piece of [
      '<a>',
      '<![CDATA[',
      '<',
      '&',
      '&amp;',
      '<a ',
      '<a/>',
      '<![CDATA[]]>',
      '</a>',
      '<?xml ',
    ]) {
      parseXml(`<xml><A>${piece.repeat(250_000 / piece.length)}`);
      parseXml(piece.repeat(250_000 / piece.length));
    }
  });

  test('never throws, pollutes nothing', () => {
    const piece = fc.constantFrom(
      '<xml>',
      '</xml>',
      '<a>',
      '</a>',
      '<![CDATA[',
      ']]>',
      '<!',
      '<?',
      '&',
      ';',
      '"',
      'x',
      '__proto__',
      '>',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        parseXml(pieces.join(''));
        expect(Object.keys(Object.prototype)).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('buildXml', () => {
  test('is what parseXml reads', () => {
    const value = { A: 'a]]>b', N: 5, L: ['x', 'y'], B: { C: '😀' } };
    expect(parseXml(buildXml(value))).toEqual({ ...value, N: '5' });
  });
});
