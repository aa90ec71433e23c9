// The examinations that come with the program (firearms-domain.md §4.5): a seed that a laboratory changes, adds to and checks against its
// own methods. A version that was recorded under stays what it was; a change here is a higher version.
import type { ExaminationDefinition } from '../../domain/examination/definition.ts';
import { heads, type ExaminationHead } from './heads.ts';

/** Every built-in definition in its newest version, in the order of the phases. */
export const builtInDefinitions: readonly ExaminationDefinition[] = heads.map(withSections);

function withSections(head: ExaminationHead): ExaminationDefinition {
  return {
    ...head,
    version: 1,
    sections: [
      {
        code: 'notes',
        words: { en: 'Notes', sq: 'Shënime', sr: 'Белешке' },
        repeats: false,
        fields: [
          {
            type: 'long-text',
            code: 'notes',
            words: { en: 'Observations', sq: 'Vëzhgime', sr: 'Запажања' },
            isRequired: false,
          },
        ],
      },
    ],
  };
}
