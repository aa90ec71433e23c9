import { describe, expect, test } from 'vitest';
import { withCorrectionsBelow } from '../../../main/documents/case-file/custody-table.ts';
import { code128Modules, qrModules } from '../../../main/documents/codes.ts';
import { escapeXml, metadataPacket } from '../../../main/documents/document-metadata.ts';
import { documentText } from '../../../main/documents/document-text.ts';
import type { PrintedCustodyEvent } from '../../../main/documents/models/exhibit.ts';
import { documents as english } from '../../../shared/text/en/documents.ts';
import { documents as albanian } from '../../../shared/text/sq/documents.ts';
import { documents as serbian } from '../../../shared/text/sr/documents.ts';
import { xmlFaults } from '../../station/documents/conformance.ts';

function sentencesOf(node: unknown, path = ''): [string, string][] {
  if (typeof node === 'string') return [[path, node]];
  return Object.entries(node as Record<string, unknown>).flatMap(([key, value]) =>
    sentencesOf(value, `${path}.${key}`),
  );
}

describe('the sentences of the papers', () => {
  test.each([
    ['Albanian', albanian],
    ['Serbian', serbian],
  ])('ask in %s for the same values as in English', (_, catalogue) => {
    const asked = (text: string): string =>
      [...text.matchAll(/\{\{(\w+)\}\}/g)]
        .map(([, name]) => name)
        .toSorted()
        .join(' ');
    const theirs = new Map(sentencesOf(catalogue));
    for (const [path, sentence] of sentencesOf(english))
      expect([path, asked(theirs.get(path) ?? '')]).toEqual([path, asked(sentence)]);
  });

  test('are nowhere left empty or in another alphabet', () => {
    for (const [, sentence] of sentencesOf(serbian)) {
      expect(sentence).not.toBe('');
      const words = sentence
        .replace(/\{\{\w+\}\}/g, '')
        .replace(
          /k = 2|PDF\/U?A|PDF|CSV|SHA-256|Ed25519|VERIFY\.html|README\.txt|seal\.json|manifest-sha256\.txt|UTC|mm|µm|s = |ISO\/IEC|°C|\b[ABC]\d[ab]?\b/g,
          '',
        );
      expect(words).not.toMatch(/[A-Za-z]/);
    }
    for (const [, sentence] of sentencesOf(albanian)) expect(sentence).not.toMatch(/^$|[А-я]/);
  });

  test('fill in values and choose the plural', () => {
    const text = documentText('sr-Cyrl', serbian, {});
    expect(text.text('custody.lateDays', { count: 2 })).toBe('Накнадни упис: 2 дана касније');
    expect(text.text('custody.lateDays', { count: 21 })).toBe('Накнадни упис: 21 дан касније');
    expect(text.text('page.ofTotal', { page: 3, total: 46 })).toBe('страна 3 од 46');
  });

  test('print a code that the vocabulary does not know as it is, and a value that is not given as its name', () => {
    const text = documentText('en', english, {});
    expect(text.vocabulary('exhibitKind.crossbow')).toBe('crossbow');
    expect(text.text('page.case')).toBe('Case {{number}}');
  });

  test('never let a value of the record act as a placeholder', () => {
    const text = documentText('en', english, {});
    expect(text.text('page.case', { number: '{{total}} $& $1' })).toBe('Case {{total}} $& $1');
  });
});

describe('the description of the file', () => {
  test('is well-formed whatever the title is', () => {
    const title = 'A & B <c> "d" \'e\' ]]> \u0000 \uD800 \uFFFF 😀 С';
    const packet = metadataPacket({
      claims: true,
      title,
      author: title,
      subject: title,
      language: 'sq',
      madeAt: '2025-05-30T08:20:00.000Z',
      producer: 'x',
    });
    expect(xmlFaults(packet)).toEqual([]);
    expect(packet).toContain('A &#38; B &#60;c&#62;');
    expect(packet).toContain('2025-05-30T08:20:00Z');
  });

  test('keeps every character that XML allows', () => {
    expect(escapeXml('ë Ђ 字 😀')).toBe('ë Ђ 字 😀');
  });
});

test('each correction stands below what it corrects, in the order they were made; an endless circle ends', () => {
  const event = (id: string, corrects?: string): PrintedCustodyEvent => ({
    id,
    number: 1,
    type: 'seen',
    occurredAt: '',
    recordedAt: '',
    actor: '',
    ...(corrects === undefined ? {} : { corrects }),
  });
  const order = (...events: PrintedCustodyEvent[]): string =>
    withCorrectionsBelow(events)
      .map(({ id }) => id)
      .join('');
  expect(order(event('a'), event('b'), event('c', 'a'), event('d'), event('e', 'c'), event('f', 'a'))).toBe('acefbd');
  expect(order(event('a'), event('b', 'gone'))).toBe('ab');
  expect(order(event('a', 'b'), event('b', 'a'), event('c'))).toHaveLength(3);
});

test('codes are whole dark rectangles inside their square', () => {
  const square = qrModules('EX-000412-7');
  expect(square.modules).toBe(21);
  for (const [x, y, width, height] of square.dark) {
    expect([x, y, width, height].every(Number.isInteger)).toBe(true);
    expect(x + width).toBeLessThanOrEqual(square.modules);
    expect(y + height).toBeLessThanOrEqual(square.modules);
  }
  expect(code128Modules('EX-000412-7').modules).toBeGreaterThan(100);
});
