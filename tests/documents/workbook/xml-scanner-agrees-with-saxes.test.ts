import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { Refused } from '../../../shared/documents/workbook/refused.ts';
import type { XmlHandler } from '../../../shared/documents/workbook/xml/xml-handler.ts';
import { XmlScanner } from '../../../shared/documents/workbook/xml/xml-scanner.ts';

const OWN = 'urn:own';
const SAMPLE = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<x:sheet xmlns:x="${OWN}" xmlns:f="urn:foreign" f:a="1&amp;2"><!-- 注 --><x:row r='1' s="a&#10;b
c"><x:c>潜山 &lt;&#x6F5C;&gt;]]</x:c><f:c>no</f:c><c xmlns="${OWN}"><v>1</v><![CDATA[<&]]></c><?pi data?></x:row>
 <x:row/></x:sheet>
`;

type Seen = string[] | 'refused';

/** What either parser says, as lines; neighbouring text joined, because pieces may be cut anywhere. */
class Record {
  readonly lines: string[] = [];
  add(line: string): void {
    const last = this.lines.at(-1);
    if (line.startsWith('text ') && last?.startsWith('text '))
      this.lines[this.lines.length - 1] = last + line.slice(5);
    else this.lines.push(line);
  }
}

function scanned(pieces: readonly string[]): Seen {
  const record = new Record();
  const handler: XmlHandler = {
    wantsText: true,
    open(name, { count, names, values }) {
      const attributes = names
        .slice(0, count)
        .map((attribute, index) => `${attribute}=${values[index]}`)
        .filter((attribute) => !attribute.startsWith('xmlns'));
      record.add(`open ${name} ${attributes.join('|')}`);
    },
    text: (text) => record.add(`text ${text}`),
    close: () => record.add('close'),
  };
  const scanner = new XmlScanner(handler, new Set([OWN]));
  try {
    for (const piece of pieces) scanner.write(piece);
    scanner.end();
  } catch (error) {
    if (error instanceof Refused) return 'refused';
    throw error;
  }
  return record.lines;
}

function parsed(text: string): Seen {
  const record = new Record();
  const parser = new SaxesParser({ xmlns: true });
  let depth = 0;
  let broken = false;
  parser.on('error', () => {
    broken = true;
  });
  parser.on('doctype', () => {
    broken = true;
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    const attributes = Object.values(tag.attributes)
      .filter(({ name }) => !name.startsWith('xmlns'))
      .map(({ prefix, local, uri, value }) => `${prefix === '' ? local : `${uri} ${local}`}=${value}`);
    record.add(`open ${tag.uri === OWN ? tag.local : ''} ${attributes.join('|')}`);
  });
  parser.on('closetag', () => {
    depth -= 1;
    record.add('close');
  });
  const addText = (data: string) => {
    if (depth > 0 && data !== '') record.add(`text ${data}`);
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(text).close();
  return broken ? 'refused' : record.lines;
}

/** saxes trims the name of a namespace, which the recommendation does not; such texts are not compared. */
const isTrimmed = (text: string) => /=["']\s|\s["']/.test(text);

/** `text` cut at these places. */
function cut(text: string, places: readonly number[]): string[] {
  const sorted = [0, ...places.map((place) => place % text.length), text.length].sort((a, b) => a - b);
  return sorted.slice(1).map((to, index) => text.slice(sorted[index], to));
}

describe('the XML scanner', () => {
  it('reads the sample as saxes does', () => {
    const seen = parsed(SAMPLE);
    expect(seen).not.toBe('refused');
    expect(scanned([SAMPLE])).toEqual(seen);
  });

  it('sees the same wherever the text is cut into pieces', () => {
    const whole = scanned([SAMPLE]);
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 30 }), (places) => {
        expect(scanned(cut(SAMPLE, places))).toEqual(whole);
      }),
      { numRuns: 300 },
    );
    expect(scanned([...SAMPLE])).toEqual(whole);
  });

  it('agrees with saxes wherever one character is put in or taken out', () => {
    for (let at = 0; at <= SAMPLE.length; at += 1) {
      for (const inserted of ['', '<', '>', ':', '&', '"', '/', ' ', '=', ']', '-', '\u0000']) {
        const text = SAMPLE.slice(0, at) + inserted + SAMPLE.slice(inserted === '' ? at + 1 : at);
        const mine = scanned([text]);
        if (mine !== 'refused' && !isTrimmed(text)) expect(mine, text).toEqual(parsed(text));
      }
    }
  });

  it('accepts nothing saxes refuses, and reads what it accepts the same', () => {
    const snippet = fc.constantFrom(
      ...['1', 'a', '潜', '\n', '&#65;'],
      ...[
        '<',
        '>',
        '/',
        '&',
        ';',
        '"',
        "'",
        '=',
        ' ',
        'x:',
        'f:',
        ':',
        ']]>',
        '<!--',
        '-->',
        '--',
        '<![CDATA[',
        '<a>',
      ],
      ...[
        '</x:row>',
        '<x:c>',
        '<c/>',
        '&amp;',
        '&#0;',
        '&#x10FFFF;',
        '&b;',
        '\u0001',
        '\ufffe',
        '\r\n',
        '\t',
        'é',
        '𠮷',
      ],
      ...[
        '<?xml version="1.0"?>',
        '<?',
        '?>',
        '<!DOCTYPE a>',
        '<!ENTITY',
        ' r="2"',
        ' xmlns="urn:own"',
        ' xmlns:x=""',
      ],
    );
    const change = fc.record({
      at: fc.nat(),
      remove: fc.nat({ max: 6 }),
      insert: fc.option(snippet, { nil: '' }),
    });
    let accepted = 0;
    fc.assert(
      fc.property(
        fc.array(change, { minLength: 1, maxLength: 2 }),
        fc.array(fc.nat(), { maxLength: 5 }),
        (changes, places) => {
          let text = SAMPLE;
          for (const { at, remove, insert } of changes) {
            const from = at % (text.length + 1);
            text = text.slice(0, from) + insert + text.slice(from + remove);
          }
          const mine = scanned(cut(text || ' ', places));
          if (mine === 'refused' || isTrimmed(text)) return;
          accepted += 1;
          expect(mine).toEqual(parsed(text));
        },
      ),
      { numRuns: 5000 },
    );
    // Otherwise the property would hold for a scanner that refuses everything.
    expect(accepted).toBeGreaterThan(300);
  });

  it('accepts the freedoms writers take', () => {
    for (const lawful of [
      '<a/>',
      "<?xml version='1.0'?><a/>",
      '\ufeff<a/>'.slice(1),
      '<a b = "1"\n c=\'2\' />',
      '<a\t>x</a\n>',
      '<!-- a --><a/><!-- b -->\n<?c?>',
      '<a>&quot;&apos;&#9;</a>',
      `<p:a xmlns:p="urn:own"><p:b p:c="1"/></p:a>`,
    ])
      expect(scanned([lawful]), lawful).toEqual(parsed(lawful));
  });
});
