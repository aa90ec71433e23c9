// A serial number position by position, reading after reading; the pattern they give is shown beside them while one types.
import { patternOf } from '../../shared/domain/examination/serial-positions.ts';
import { sureness, type PositionReading } from '../../shared/domain/examination/worksheet.ts';
import {
  Button,
  ChoiceField,
  Field,
  IconButton,
  Mono,
  NumberField,
  TextField,
  type FieldProps,
} from '../components/index.ts';
import { useText } from '../text.tsx';
import type { Names } from './worksheet-access.ts';

export interface PositionsFieldProps extends FieldProps {
  readonly photographs: Names['photographs'];
  readonly value: readonly PositionReading[];
  readonly onChange: (readings: PositionReading[]) => void;
}

export function PositionsField({ photographs, value, onChange, ...common }: PositionsFieldProps) {
  const t = useText();
  const change = (index: number, part: Partial<PositionReading>) =>
    onChange(value.map((reading, at) => (at === index ? { ...reading, ...part } : reading)));
  const add = () => {
    const last = value.at(-1);
    const now = new Date().toISOString() as NonNullable<PositionReading['at']>; // the form the contract asks
    // The next position after the same step: what one types next when reading along a number.
    onChange([
      ...value,
      {
        position: Math.min(40, (last?.position ?? 0) + 1),
        seen: '',
        sureness: 'certain',
        step: last?.step ?? '',
        at: now,
      },
    ]);
  };
  return (
    <Field {...common} isGroup>
      {value.map((reading, index) => (
        <div className="fp-position-row" key={index}>
          <NumberField
            name={`${common.name}.${index}.position`}
            label={t('documents:worksheet.position')}
            value={reading.position}
            onChange={(position) =>
              position !== undefined && position >= 1 && position <= 40 && change(index, { position })
            }
          />
          <TextField
            name={`${common.name}.${index}.seen`}
            label={t('documents:worksheet.seen')}
            isMono
            maxLength={10}
            value={reading.seen}
            onChange={(seen) => change(index, { seen })}
          />
          <ChoiceField
            name={`${common.name}.${index}.sureness`}
            label={t('documents:worksheet.sureness')}
            value={reading.sureness}
            onChange={(next) => change(index, { sureness: next ?? 'uncertain' })}
            choices={sureness.map((code) => ({ value: code, label: t(`documents:worksheet.sure.${code}`) }))}
          />
          <TextField
            name={`${common.name}.${index}.step`}
            label={t('documents:worksheet.step')}
            maxLength={100}
            value={reading.step}
            onChange={(step) => change(index, { step })}
          />
          <ChoiceField
            name={`${common.name}.${index}.photograph`}
            label={t('documents:worksheet.photograph')}
            value={reading.photographId}
            emptyLabel={t('frame:field.not-recorded')}
            onChange={(photographId) => {
              const { photographId: _, ...others } = reading;
              onChange(
                value.map((one, at) =>
                  at === index ? (photographId === undefined ? others : { ...others, photographId }) : one,
                ),
              );
            }}
            choices={photographs.map(({ id, number, fileName }) => ({ value: id, label: `${number} · ${fileName}` }))}
          />
          <IconButton
            icon="remove"
            label={t('work:form.removeRow', { number: index + 1 })}
            onPress={() => onChange(value.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      <div className="fp-work-row">
        <Button size="small" icon="add" onPress={add}>
          {t('worksheets:addPosition')}
        </Button>
        <p role="status">
          {t('documents:worksheet.pattern')}: <Mono>{patternOf(value)}</Mono>
        </p>
      </div>
    </Field>
  );
}
