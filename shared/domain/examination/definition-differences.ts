// What a version of a definition asks otherwise than the one before: what a supervisor reads before saving, and an examiner before moving.
import type { ExaminationDefinition, WorksheetField } from './definition.ts';
import type { OwnWords } from './words.ts';

export interface DefinitionDifference {
  readonly kind:
    | 'section-added'
    | 'section-removed'
    | 'section-renamed'
    | 'field-added'
    | 'field-removed'
    | 'field-renamed'
    | 'field-required'
    | 'field-optional'
    | 'field-changed'
    | 'option-added'
    | 'option-removed'
    | 'order-changed'
    | 'head-changed';
  /** What it is called now, or was called where it is gone. */
  readonly words: OwnWords;
  /** The section or field it stands in. */
  readonly within?: OwnWords;
}

/** In the order of the newer definition; what is gone comes last. */
export function definitionDifferences(
  before: ExaminationDefinition,
  after: ExaminationDefinition,
): DefinitionDifference[] {
  const differences: DefinitionDifference[] = [];
  if (!isSame(headOf(before), headOf(after))) differences.push({ kind: 'head-changed', words: after.words });
  for (const section of after.sections) {
    const known = before.sections.find(({ code }) => code === section.code);
    if (known === undefined) {
      differences.push({ kind: 'section-added', words: section.words });
      continue;
    }
    if (!isSame(known.words, section.words) || known.repeats !== section.repeats)
      differences.push({ kind: 'section-renamed', words: section.words });
    for (const field of section.fields) {
      const former = known.fields.find(({ code }) => code === field.code);
      if (former === undefined) differences.push({ kind: 'field-added', words: field.words, within: section.words });
      else differences.push(...fieldDifferences(former, field, section.words));
    }
    for (const gone of missingIn(known.fields, section.fields))
      differences.push({ kind: 'field-removed', words: gone.words, within: section.words });
    if (isReordered(known.fields, section.fields)) differences.push({ kind: 'order-changed', words: section.words });
  }
  for (const gone of missingIn(before.sections, after.sections))
    differences.push({ kind: 'section-removed', words: gone.words });
  if (isReordered(before.sections, after.sections)) differences.push({ kind: 'order-changed', words: after.words });
  return differences;
}

function fieldDifferences(former: WorksheetField, field: WorksheetField, within: OwnWords): DefinitionDifference[] {
  const differences: DefinitionDifference[] = [];
  const { words } = field;
  if (!isSame(former.words, words)) differences.push({ kind: 'field-renamed', words, within });
  if (former.isRequired !== field.isRequired)
    differences.push({ kind: field.isRequired ? 'field-required' : 'field-optional', words, within });
  const [options, formerOptions] = [optionsOf(field), optionsOf(former)];
  for (const added of missingIn(options, formerOptions))
    differences.push({ kind: 'option-added', words: added.words, within: words });
  for (const removed of missingIn(formerOptions, options))
    differences.push({ kind: 'option-removed', words: removed.words, within: words });
  if (!isSame(restOf(former), restOf(field))) differences.push({ kind: 'field-changed', words, within });
  return differences;
}

function optionsOf(field: WorksheetField) {
  return 'options' in field ? field.options : [];
}

/** Everything of a field that has no difference of its own: bounds, units, help, the words of options that stayed. */
function restOf(field: WorksheetField): unknown {
  const { words: _, isRequired: __, ...rest } = field;
  if (!('options' in rest)) return rest;
  const { options: ___, ...others } = rest;
  return others;
}

function headOf({ sections: _, version: __, ...head }: ExaminationDefinition): unknown {
  return head;
}

interface Coded {
  readonly code: string;
}

function missingIn<Part extends Coded>(parts: readonly Part[], others: readonly Coded[]): Part[] {
  return parts.filter(({ code }) => !others.some((other) => other.code === code));
}

function isReordered(before: readonly Coded[], after: readonly Coded[]): boolean {
  const kept = before.map(({ code }) => code).filter((code) => after.some((part) => part.code === code));
  const now = after.map(({ code }) => code).filter((code) => before.some((part) => part.code === code));
  return kept.join() !== now.join();
}

function isSame(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
