// The guide says the same in every language: same chapters, same steps, nothing left in English.
import { beforeAll, describe, expect, test } from 'vitest';
import { languages } from '../../../shared/domain/roles.ts';
import { loadGuide, type Guide } from '../../../shared/text/guide.ts';

const guides = new Map<string, Guide>();
beforeAll(async () => {
  for (const language of languages) guides.set(language, await loadGuide(language));
});

function guideIn(language: string): Guide {
  return guides.get(language) ?? [];
}

/** Every sentence of the guide with its address. */
function linesOf(guide: Guide): [string, string][] {
  return guide.flatMap(({ id, title, text, steps = [], notes = [] }) =>
    [title, ...text, ...steps, ...notes].map((line, index): [string, string] => [`${id} ${index}`, line]),
  );
}

describe.each(['sq', 'sr-Cyrl', 'sr-Latn'])('the guide in %s', (language) => {
  test('has the paragraphs, steps and notes of the English one', () => {
    const shape = (guide: Guide) =>
      guide.map(({ id, text, steps, notes }) => [id, text.length, steps?.length, notes?.length]);
    expect(shape(guideIn(language))).toEqual(shape(guideIn('en')));
  });

  test('leaves nothing in English', () => {
    const english = new Map(linesOf(guideIn('en')));
    expect(linesOf(guideIn(language)).filter(([address, line]) => english.get(address) === line)).toEqual([]);
  });
});

test('the Cyrillic guide has Latin letters only in names and keys, the Latin one no Cyrillic', () => {
  const names = new Set('Focal Point Ctrl Alt Z L I K F S D U PDF VERIFY html SHA B X P ISO IEC H'.split(' '));
  const latin = linesOf(guideIn('sr-Cyrl')).flatMap(([, line]) => line.match(/[\p{Script=Latin}]+/gu) ?? []);
  expect(latin.filter((word) => !names.has(word))).toEqual([]);
  expect(linesOf(guideIn('sr-Latn')).filter(([, line]) => /\p{Script=Cyrillic}/u.test(line))).toEqual([]);
});

test('acts that the guide names in quotation marks are called so on the screen', async () => {
  const { loadCatalogue } = await import('../../../shared/text/index.ts');
  for (const language of languages) {
    const shown = new Set(sentencesIn(await loadCatalogue(language)));
    const named = linesOf(guideIn(language)).flatMap(([, line]) =>
      [...line.matchAll(/[“„«]([^”»]+)[”»]/gu)].map(([, name]) => name ?? ''),
    );
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((name) => !shown.has(name))).toEqual([]);
  }
});

function sentencesIn(node: unknown): string[] {
  return typeof node === 'object' && node !== null ? Object.values(node).flatMap(sentencesIn) : [String(node)];
}
