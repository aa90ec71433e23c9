// The sections of a worksheet as its definition orders them; those that repeat are filled in row by row, added and taken away by keyboard.
import type { ExaminationDefinition, WorksheetSection } from '../../shared/domain/examination/definition.ts';
import { wordsIn } from '../../shared/domain/examination/words.ts';
import type { WorksheetRow, WorksheetValues } from '../../shared/domain/examination/worksheet.ts';
import { Button, Group, IconButton } from '../components/index.ts';
import { useText } from '../text.tsx';
import { FieldInput } from './field-input.tsx';
import type { WorksheetAccess } from './worksheet-access.ts';

export interface SectionsProps {
  readonly definition: ExaminationDefinition;
  readonly values: WorksheetValues;
  readonly onChange: (values: WorksheetValues) => void;
  readonly access: WorksheetAccess;
}

export function Sections({ definition, values, onChange, access }: SectionsProps) {
  const setRows = (code: string, rows: readonly WorksheetRow[]) => {
    const { [code]: _, ...others } = values;
    onChange(rows.length === 0 ? others : { ...others, [code]: [...rows] });
  };
  return (
    <>
      {definition.sections.map((section) => (
        <Section
          key={section.code}
          section={section}
          rows={values[section.code] ?? []}
          onChange={(rows) => setRows(section.code, rows)}
          access={access}
        />
      ))}
    </>
  );
}

function Section({
  section,
  rows,
  onChange,
  access,
}: {
  readonly section: WorksheetSection;
  readonly rows: readonly WorksheetRow[];
  readonly onChange: (rows: WorksheetRow[]) => void;
  readonly access: WorksheetAccess;
}) {
  const t = useText();
  const title = wordsIn(section.words, access.speech.language);
  // A section that is asked once is there from the beginning, with nothing in it.
  const shown = section.repeats || rows.length > 0 ? rows : [{}];
  return (
    <Group
      title={title}
      actions={
        section.repeats && (
          <Button size="small" icon="add" onPress={() => onChange([...rows, {}])}>
            {t('worksheets:addRow', { section: title })}
          </Button>
        )
      }
    >
      {shown.length === 0 && <p className="fp-quiet">{t('worksheets:noRows')}</p>}
      {shown.map((row, index) => (
        <fieldset className={section.repeats ? 'fp-work-line' : 'fp-end'} key={index}>
          <legend className="fp-hidden">
            {section.repeats ? `${title}, ${t('work:form.row', { number: index + 1 })}` : title}
          </legend>
          <div className="fp-worksheet-fields">
            {section.fields.map((field) => (
              <div key={field.code} className={isWide(field.type) ? 'fp-worksheet-wide' : undefined}>
                <FieldInput
                  field={field}
                  name={`values.${section.code}.${index}.${field.code}`}
                  value={row[field.code]}
                  error={access.errorOf(section.code, index, field.code)}
                  access={access}
                  onChange={(value) => {
                    const { [field.code]: _, ...others } = row;
                    const next: WorksheetRow = value === undefined ? others : { ...others, [field.code]: value };
                    onChange(shown.map((one, at) => (at === index ? next : one)));
                  }}
                />
              </div>
            ))}
          </div>
          {section.repeats && (
            <span className="fp-button-row">
              <IconButton
                icon="up"
                size="small"
                isDisabled={index === 0}
                label={t('worksheets:moveUp', { number: index + 1 })}
                onPress={() => onChange(swapped(rows, index, index - 1))}
              />
              <IconButton
                icon="remove"
                size="small"
                label={t('work:form.removeRow', { number: index + 1 })}
                onPress={() => onChange(rows.filter((_, at) => at !== index))}
              />
            </span>
          )}
        </fieldset>
      ))}
    </Group>
  );
}

function isWide(type: WorksheetSection['fields'][number]['type']): boolean {
  return ['long-text', 'choices', 'positions', 'shots', 'photographs', 'measurements'].includes(type);
}

/** The list with two of its places exchanged. */
export function swapped<Item>(list: readonly Item[], one: number, other: number): Item[] {
  const [left, right] = [list[one], list[other]];
  if (left === undefined || right === undefined) return [...list];
  return list.with(one, right).with(other, left);
}
