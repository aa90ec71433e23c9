// Rounds that were fired: which, how many, and what was kept of them. What a signature has recorded already is shown and not changed here.
import type { Shots } from '../../shared/domain/examination/worksheet.ts';
import { ExhibitId } from '../../shared/language/identity.ts';
import {
  Button,
  ChoiceField,
  Field,
  IconButton,
  NumberField,
  TextField,
  type FieldProps,
} from '../components/index.ts';
import { useText } from '../text.tsx';
import type { SheetParts } from './worksheet-access.ts';

export interface ShotsFieldProps extends FieldProps {
  readonly parts: SheetParts;
  readonly value: readonly Shots[];
  readonly onChange: (shots: Shots[]) => void;
}

export function ShotsField({ parts, value, onChange, ...common }: ShotsFieldProps) {
  const t = useText();
  const sources = sourcesOf(parts);
  const change = (index: number, part: Partial<Shots>) =>
    onChange(value.map((shots, at) => (at === index ? { ...shots, ...part } : shots)));
  const [first] = sources;
  return (
    <Field {...common} isGroup>
      {value.map((shots, index) => {
        const isRecorded = index < parts.shotsRecorded;
        const name = `${common.name}.${index}`;
        const count = (part: 'rounds' | 'cases' | 'bullets', least: number) => (
          <NumberField
            name={`${name}.${part}`}
            label={t(`documents:worksheet.${part}`)}
            value={shots[part]}
            isDisabled={isRecorded}
            onChange={(next) => change(index, { [part]: next === undefined || Number.isNaN(next) ? least : next })}
          />
        );
        return (
          <div className="fp-shots-row" key={index}>
            <ChoiceField
              name={`${name}.source`}
              label={t('documents:worksheet.ammunition')}
              isDisabled={isRecorded}
              {...(isRecorded ? { help: t('worksheets:shotsRecorded') } : {})}
              value={keyOf(shots.source)}
              onChange={(key) => {
                const source = sources.find((one) => keyOf(one.source) === key)?.source;
                if (source !== undefined) change(index, { source });
              }}
              choices={sources.map(({ source, kind, label, left }) => ({
                value: keyOf(source),
                label: t(`worksheets:source.${kind}`, { name: label, left }),
              }))}
            />
            {count('rounds', 1)}
            {count('cases', 0)}
            {count('bullets', 0)}
            <TextField
              name={`${name}.note`}
              label={t('documents:worksheet.note')}
              value={shots.note}
              isDisabled={isRecorded}
              onChange={(note) => change(index, { note })}
            />
            <IconButton
              icon="remove"
              isDisabled={isRecorded}
              label={t('work:form.removeRow', { number: index + 1 })}
              onPress={() => onChange(value.filter((_, at) => at !== index))}
            />
          </div>
        );
      })}
      {first === undefined ? (
        <p className="fp-quiet">{t('worksheets:noAmmunition')}</p>
      ) : (
        <Button
          size="small"
          icon="add"
          onPress={() => onChange([...value, { source: first.source, rounds: 1, cases: 1, bullets: 0, note: '' }])}
        >
          {t('worksheets:addShots')}
        </Button>
      )}
    </Field>
  );
}

interface Source {
  readonly source: Shots['source'];
  readonly kind: 'evidence' | 'reference';
  readonly label: string;
  readonly left: number;
}

/** Reference stock first: evidence is fired only where it must be. What is used up stays in the list, so that an old row has its name. */
function sourcesOf({ names, consumption }: SheetParts): Source[] {
  const lots = names.lots
    .filter(({ kind }) => kind === 'ammunition')
    .map(({ id, number, name, left }): Source => ({
      source: { kind: 'reference', lotId: id },
      kind: 'reference',
      label: `${name} (${number})`,
      left,
    }));
  if (consumption === 'nothing') return lots;
  const exhibits = names.exhibits
    .filter(({ kind }) => kind === 'ammunition')
    .map(({ id, mark, description, left }): Source => ({
      source: { kind: 'evidence', exhibitId: ExhibitId.parse(id) },
      kind: 'evidence',
      label: `${mark} ${description.slice(0, 60)}`,
      left,
    }));
  return [...lots, ...exhibits];
}

function keyOf(source: Shots['source']): string {
  return source.kind === 'reference' ? `reference ${source.lotId}` : `evidence ${source.exhibitId}`;
}
