// The languages say the same things: same sentences, same values in them, each in its own script, none left in English.
import { beforeAll, describe, expect, test } from 'vitest';
import { placeholdersOf, sentencesOf, type Sentences } from './sentences-of.ts';

let english: Sentences;
let albanian: Sentences;
let serbian: Sentences;
let serbianLatin: Sentences;
beforeAll(async () => {
  english = await sentencesOf('en');
  albanian = await sentencesOf('sq');
  serbian = await sentencesOf('sr-Cyrl');
  serbianLatin = await sentencesOf('sr-Latn');
});

/** Catalogues whose Albanian and Serbian are still being written; nothing may stay here. */
const stillInEnglish: readonly string[] = [];

function isTranslated([address]: readonly [string, string]): boolean {
  return !stillInEnglish.some((start) => address.startsWith(start));
}

/** Where English or Albanian has no `_few` of its own, `_other` says it. */
function englishOf(address: string): string | undefined {
  return english.get(address) ?? english.get(address.replace(/_few$/, '_other'));
}

describe('keys', () => {
  test('Albanian has exactly the sentences of English', () => {
    expect([...albanian.keys()].toSorted()).toEqual([...english.keys()].toSorted());
  });

  test('Serbian has the sentences of English, and the forms for a few', () => {
    expect([...english.keys()].filter((address) => !serbian.has(address))).toEqual([]);
    expect([...serbian.keys()].filter((address) => englishOf(address) === undefined)).toEqual([]);
    expect([...serbianLatin.keys()]).toEqual([...serbian.keys()]);
  });

  test('what is counted has all its forms', () => {
    const stems = (sentences: Sentences) => [...sentences.keys()].filter((key) => /_(one|few|other)$/.test(key));
    const incomplete = (sentences: Sentences, forms: readonly string[]) =>
      stems(sentences)
        .map((key) => key.replace(/_(one|few|other)$/, ''))
        .filter((stem) => forms.some((form) => !sentences.has(`${stem}_${form}`)));
    expect(incomplete(english, ['one', 'other'])).toEqual([]);
    expect(incomplete(albanian, ['one', 'other'])).toEqual([]);
    expect(incomplete(new Map([...serbian].filter(isTranslated)), ['one', 'few', 'other'])).toEqual([]);
  });
});

describe.each(['Albanian', 'Serbian'])('%s', (language) => {
  const translated = (): Sentences => new Map([...(language === 'Albanian' ? albanian : serbian)].filter(isTranslated));

  test('takes the same values in every sentence', () => {
    const differing = [...translated()].filter(([address, sentence]) => {
      const expected = placeholdersOf(englishOf(address) ?? '').filter(
        (name) => name !== 'count' || !isCounted(address),
      );
      const found = placeholdersOf(sentence).filter((name) => name !== 'count' || !isCounted(address));
      return expected.join() !== found.join();
    });
    expect(differing).toEqual([]);
  });

  test('leaves nothing in English', () => {
    const untranslated = [...translated()].filter(
      ([address, sentence]) => sentence === englishOf(address) && !isSameInAll(address, sentence),
    );
    expect(untranslated).toEqual([]);
  });

  test('translates one English sentence in one way', () => {
    const ways = new Map<string, Map<string, string>>();
    for (const [address, sentence] of translated()) {
      const source = englishOf(address) ?? '';
      // In the table of permissions an act is named, elsewhere it is a button: Albanian says these differently.
      const isName = address.startsWith('frame:people.command.');
      if (source.split(' ').length < 4 || isCounted(address) || isName) continue;
      const known = ways.get(source) ?? new Map<string, string>();
      ways.set(source, known.set(sentence, address));
    }
    const differing = [...ways]
      .filter(([, found]) => found.size > 1)
      .map(([source, found]) => ({ source, found: [...found] }));
    expect(differing).toEqual([]);
  });
});

test('no sentence is empty, doubled in its spaces, or open at its ends', () => {
  for (const sentences of [english, albanian, serbian]) {
    expect([...sentences].filter(([, text]) => text === '' || text !== text.trim() || text.includes('  '))).toEqual([]);
  }
});

describe('scripts', () => {
  test('Serbian is written in Cyrillic alone, apart from names, units and values', () => {
    const mixed = [...serbian].filter(isTranslated).flatMap(([address, sentence]) => {
      const words = withoutValues(sentence).match(/[\p{Script=Latin}]+/gu) ?? [];
      return address.startsWith('frame:language.')
        ? []
        : words.filter((word) => !latinWords.has(word)).map((word) => [address, word]);
    });
    expect(mixed).toEqual([]);
  });

  test('no Latin letter hides inside a Cyrillic word', () => {
    const mixed = /\p{Script=Cyrillic}[A-Za-zČĆŽŠĐčćžšđ]|[A-Za-zČĆŽŠĐčćžšđ]\p{Script=Cyrillic}/u;
    expect([...serbian].filter(([, sentence]) => mixed.test(withoutValues(sentence)))).toEqual([]);
  });

  test('no letter of another Cyrillic alphabet is in Serbian', () => {
    expect([...serbian].filter(([, sentence]) => /[йщъыьэюяіїєґўёЙЩЪЫЬЭЮЯІЇЄҐЎЁѓќѕ]/.test(sentence))).toEqual([]);
  });

  test('Serbian Latin keeps no Cyrillic letter', () => {
    const cyrillic = [...serbianLatin].filter(([address, sentence]) => {
      return !address.startsWith('frame:language.') && /\p{Script=Cyrillic}/u.test(sentence);
    });
    expect(cyrillic).toEqual([]);
  });

  test('English and Albanian keep to Latin letters', () => {
    for (const sentences of [english, albanian]) {
      const cyrillic = [...sentences].filter(([address, sentence]) => {
        return !address.startsWith('frame:language.') && /\p{Script=Cyrillic}/u.test(sentence);
      });
      expect(cyrillic).toEqual([]);
    }
  });
});

function isCounted(address: string): boolean {
  return /_(one|few|other)$/.test(address);
}

function withoutValues(sentence: string): string {
  return sentence.replace(/\{\{[^}]*\}\}/g, '');
}

/** Names, units and marks that no language changes. */
const latinWords = new Set(
  'Focal Point QR Code PDF UA SHA Ed UTC IMEI age VERIFY README html txt json seal manifest sha mm m g s K LUGINA cm N ICCID I M SW L EUR PDW wadcutter A C U CNC GSR RUVIS UNODC IATG Small Arms Survey Ammunition Tracing Kit Ctrl Alt Enter Esc F ISO IEC RFC NIST SP B JSON HEIC CSV UTF Shift Delete V Y Z k PKCS RSA ECDSA AES P p pfx D DR IBIS Evofinder ALIAS ArsenalR PAPILLON AFIS TIFF H a b c d e ATF INTERPOL Europol IBIN ITI SIENA eTrace iARMS ZIP AGE SECRET KEY XLSX GB X VIN IMSI SVG PNG GraphML i CASE UCO LD STIX'.split(
    ' ',
  ),
);

/** Words that Albanian writes as English does, and what is no word at all. */
const sameInAll = new Set([
  'INTERPOL iARMS',
  'Europol SIENA',
  'iARMS',
  'SIENA',
  'eTrace',
  'PDF',
  'TIFF',
  'mm',
  'min',
  '{{length}} mm',
  'Draft',
  'g',
  '{{count}} gram',
  '{{count}} euro',
  'Latin',
  'Revolver',
  'Administrator',
  'SHA-256',
  'Focal Point',
]);

function isSameInAll(address: string, sentence: string): boolean {
  if (address.startsWith('frame:language.') || address.startsWith('conclusions:candidates.systemName.')) return true;
  if (/^(ISO|NIST|RFC|SHA)\b/.test(sentence)) return true;
  return sameInAll.has(sentence) || !/\p{L}{2,}/u.test(withoutValues(sentence));
}
