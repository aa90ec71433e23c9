// The questions a laboratory is usually asked, offered as a checklist beside the free words of the request. Editable, unverified
// seed (firearms-domain.md §4.8): help for typing, no official wording. A request keeps the words that were shown.
import type { Language } from '../domain/roles.ts';
import { serbianLatin } from '../text/serbian-latin.ts';
import type { ReferenceList } from './reference-list.ts';

export interface StandardQuestion {
  readonly code: string;
  readonly en: string;
  readonly sq: string;
  /** Serbian in Cyrillic; Latin is made from it. */
  readonly sr: string;
  readonly verified: boolean;
}

function question(code: string, en: string, sq: string, sr: string): StandardQuestion {
  return { code, en, sq, sr, verified: false };
}

export const standardQuestions: ReferenceList<StandardQuestion> = {
  version: '2026-11-25',
  origin: 'General knowledge, not verified against the order forms of any court.',
  rows: [
    question(
      'is-firearm',
      'Is it a firearm within the meaning of the law?',
      'A është armë zjarri në kuptim të ligjit?',
      'Да ли је ватрено оружје у смислу закона?',
    ),
    question('category', 'Which category does it belong to?', 'Cilës kategori i takon?', 'Којој категорији припада?'),
    question(
      'operable',
      'Is it operable, for single shots or automatic fire?',
      'A funksionon, me të shtëna të vetme apo automatike?',
      'Да ли је исправно, за појединачну или аутоматску паљбу?',
    ),
    question(
      'altered',
      'Was it converted or altered, and how?',
      'A është përshtatur ose ndryshuar, dhe si?',
      'Да ли је преправљано или мењано, и како?',
    ),
    question(
      'restore-serial',
      'Can the serial number be restored?',
      'A mund të rikthehet numri serik?',
      'Може ли се серијски број обновити?',
    ),
    question(
      'trace-marks',
      'Do the marks allow the firearm to be traced?',
      'A e lejojnë shenjat gjurmimin e armës?',
      'Да ли ознаке омогућавају праћење порекла оружја?',
    ),
    question(
      'fired-since-cleaning',
      'Was it fired since it was last cleaned? (The limits of the answer are stated.)',
      'A është shtënë me të pas pastrimit të fundit? (Thuhen kufijtë e përgjigjes.)',
      'Да ли је из њега пуцано после последњег чишћења? (Наводе се границе одговора.)',
    ),
    question(
      'compare-case',
      'Does it compare with the material of another case or of the open-case file?',
      'A përputhet me materialin e një rasti tjetër ose të rasteve të pazbuluara?',
      'Да ли се подудара са материјалом другог или неразјашњеног случаја?',
    ),
    question(
      'ammunition-origin',
      'Of which calibre and origin is the ammunition?',
      'Cili është kalibri dhe prejardhja e municionit?',
      'Ког је калибра и порекла муниција?',
    ),
    question(
      'prints-dna-residue',
      'Are there fingerprints, DNA or gunshot residue? (Order of examination as agreed.)',
      'A ka gjurmë gishtash, ADN ose mbetje të gjuajtjes? (Radha e ekzaminimit sipas marrëveshjes.)',
      'Има ли отисака прстију, ДНК или барутних честица? (Редослед испитивања по договору.)',
    ),
    question(
      'same-tool',
      'Was the same tool used on several items?',
      'A është përdorur i njëjti mjet në më shumë sende?',
      'Да ли је исти алат коришћен на више предмета?',
    ),
  ],
};

/** The question in one language; undefined where the list has no such code (any more). */
export function questionIn(code: string, language: Language): string | undefined {
  const found = standardQuestions.rows.find((row) => row.code === code);
  if (found === undefined) return undefined;
  switch (language) {
    case 'en':
      return found.en;
    case 'sq':
      return found.sq;
    case 'sr-Cyrl':
      return found.sr;
    case 'sr-Latn':
      return serbianLatin(found.sr);
  }
}
