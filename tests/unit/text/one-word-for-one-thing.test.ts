// One thing has one word. Each line names words that once stood beside the agreed one and confused a reader.
import { beforeAll, expect, test } from 'vitest';
import { sentencesOf, type Sentences } from './sentences-of.ts';

let albanian: Sentences;
let serbian: Sentences;
beforeAll(async () => {
  albanian = await sentencesOf('sq');
  serbian = await sentencesOf('sr-Cyrl');
});

/** A document from outside is opened with a password, which is not the passphrase of a person. */
const ofForeignDocuments =
  /^(pages|errors:pages|documents:bundle\.because|frame:people\.command\.documents|ledger:(action|subjectKind)\.document)[.:-]/;

function sentencesWith(sentences: Sentences, word: RegExp): [string, string][] {
  return [...sentences].filter(([address, sentence]) => !ofForeignDocuments.test(address) && word.test(sentence));
}

test.each([
  ['enkriptuar', /\b(koduar|shifr(?!a\b))/i],
  ['shembull, for the sample station', /\bmostër|mostrën\b|\bMostra\b/],
  ['pikë fokale', /pikë(s)? qendrore/i],
  ['shtyp', /\bprint[io]/i],
  ['send, for the thing that bears a mark', /në objekt\b/i],
  ['ndërprerje e zinxhirit', /boshllëk/i],
  ['tryeza', /tavolin/i],
  ['libri i veprimeve', /regjistri i pandryshueshëm|ditari i veprimeve/i],
  ['frazëkalim', /fjalëkalim(?!\.$)/i],
  ['kasafortë metalike, for the safe', /në kasë\b/i],
])('Albanian says %s', (_, others) => {
  expect(sentencesWith(albanian, others)).toEqual([]);
});

test.each([
  [
    'упис, for an entry of the ledger',
    /унос(а)? бр\.|(?<!\p{L})уноси (су|који|дневника)|уноса: |уноса у дневнику|недостају унос/iu,
  ],
  ['запечатити', /(?<!за)печаћењ|(?<!\p{L})печати(?!\p{L})/iu],
  ['корисничко име', /пријавно име/iu],
  ['датотека', /фајл/iu],
  ['приступна фраза', /лозинк(?!ом\.$)/iu],
  ['држалац', /поседник/iu],
  ['дневник радњи', /књига радњи|регистар радњи/iu],
  ['резервна копија', /бекап/iu],
])('Serbian says %s', (_, others) => {
  expect(sentencesWith(serbian, others)).toEqual([]);
});
