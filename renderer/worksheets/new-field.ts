// A field as the editor of definitions begins it, and options as lines of text: one on each line, languages apart by `|`.
import type {
  ExaminationDefinition,
  WorksheetField,
  WorksheetOption,
} from '../../shared/domain/examination/definition.ts';
import type { OwnWords } from '../../shared/domain/examination/words.ts';
import type { Language } from '../../shared/domain/roles.ts';

export const fieldTypes = [
  'text',
  'long-text',
  'yes-no',
  'moment',
  'number',
  'measurements',
  'choice',
  'choices',
  'clock',
  'instrument',
  'method',
  'reference-lot',
  'exhibit',
  'photographs',
  'positions',
  'shots',
] as const satisfies readonly WorksheetField['type'][];
export type FieldType = (typeof fieldTypes)[number];

const widest = { unit: '', decimals: 2, least: 0, most: 1_000_000 };

/** A name as it stands on the screen, to be written over: in the language that it is in. */
export function ownWords(language: Language, name: string): OwnWords {
  if (language === 'en') return { en: name };
  return language === 'sq' ? { sq: name } : { sr: name };
}

export function newField(type: FieldType, code: string, words: OwnWords): WorksheetField {
  const named = { code, words, isRequired: false };
  switch (type) {
    case 'number':
      return { ...named, type, ...widest };
    case 'measurements':
      return { ...named, type, ...widest, readings: 3 };
    case 'choice':
    case 'choices':
      return { ...named, type, options: [{ code: 'option-1', words: { en: '…' } }] };
    default:
      return { ...named, type };
  }
}

/** An examination that the laboratory adds: one section with one field, to be named and filled. */
export function newDefinition(name: OwnWords, section: OwnWords, field: OwnWords): ExaminationDefinition {
  return {
    code: 'new-examination',
    version: 1,
    words: name,
    phase: 'description',
    exhibitKinds: [],
    consumes: false,
    concludes: false,
    sections: [{ code: 'section-1', words: section, repeats: false, fields: [newField('text', 'field-1', field)] }],
  };
}

/** `code: English | Albanian | Serbian`, one option on each line. */
export function optionsText(options: readonly WorksheetOption[]): string {
  return options.map(({ code, words: { en = '', sq = '', sr = '' } }) => `${code}: ${en} | ${sq} | ${sr}`).join('\n');
}

/** What cannot be read as an option stays out; the check of the definition says when none is left. @param known  keeps the codes it had. */
export function optionsOfText(text: string, known: readonly WorksheetOption[]): WorksheetOption[] {
  return text.split('\n').flatMap((line, index): WorksheetOption[] => {
    const [, code = known[index]?.code ?? `option-${index + 1}`, rest = ''] =
      /^(?:([a-z][a-z0-9-]*):)?(.*)$/.exec(line) ?? [];
    const [en = '', sq = '', sr = ''] = rest.split('|').map((part) => part.trimStart());
    if (line.trim() === '') return [];
    return [
      {
        code,
        words: { ...(en === '' ? {} : { en }), ...(sq === '' ? {} : { sq }), ...(sr === '' ? {} : { sr }) },
      },
    ];
  });
}
