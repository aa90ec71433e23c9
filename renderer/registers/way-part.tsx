// How a file is read, as it was recognised; a person may say otherwise and have it read again.
import { useState } from 'react';
import { encodings, separators } from '../../shared/domain/register/source-row.ts';
import { Button, ChoiceField, FactList, Group, Mono, Notice, NumberField } from '../components/index.ts';
import { useFormat, useText } from '../text.tsx';
import type { LookedAt } from './looked-at.ts';
import { encodingNames } from './words.ts';

const separatorNames = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const;

interface WayProps {
  readonly looked: LookedAt;
  readonly isBusy: boolean;
  readonly onChange: (way: Partial<LookedAt['way']>) => void;
}

export function WayPart({ looked, isBusy, onChange }: WayProps) {
  return <WayForm key={JSON.stringify(looked.way)} looked={looked} isBusy={isBusy} onChange={onChange} />;
}

function WayForm({ looked, isBusy, onChange }: WayProps) {
  const t = useText();
  const format = useFormat();
  const [way, setWay] = useState(looked.way);
  const isText = way.format !== 'xlsx';
  const isChanged = JSON.stringify(way) !== JSON.stringify(looked.way);
  const signs: readonly string[] = [...new Set([...separators, way.separator])];
  return (
    <Group title={t('registers:step.way')}>
      <FactList
        columns={3}
        facts={[
          { label: t('registers:format'), value: t(`registers:formats.${way.format}`) },
          { label: t('registers:size'), value: format.bytes(looked.bytes) },
          { label: t('registers:hash'), isWide: true, value: <Mono breaks>{looked.sha256}</Mono> },
        ]}
      />
      <div className="fp-work-row">
        {isText && (
          <ChoiceField
            name="encoding"
            label={t('registers:encoding')}
            help={t(`registers:encodingBy.${looked.encodingBy}`)}
            value={way.encoding}
            onChange={(encoding) => setWay({ ...way, encoding: encoding ?? way.encoding })}
            choices={encodings.map((value) => ({ value, label: encodingNames[value] }))}
          />
        )}
        {way.format === 'csv' && (
          <ChoiceField
            name="separator"
            label={t('registers:separator')}
            value={way.separator}
            onChange={(separator) => setWay({ ...way, separator: separator ?? way.separator })}
            choices={signs.map((sign) => {
              const name = separators.find((one) => one === sign);
              return {
                value: sign,
                label:
                  name === undefined
                    ? t('registers:separators.other', { sign })
                    : t(`registers:separators.${separatorNames[name]}`),
              };
            })}
          />
        )}
        {way.format === 'xlsx' && (
          <ChoiceField
            name="sheet"
            label={t('registers:sheet')}
            value={way.sheet}
            onChange={(sheet) => setWay({ ...way, sheet: sheet ?? way.sheet })}
            choices={looked.sheets.map((value) => ({ value, label: value }))}
          />
        )}
        {way.format !== 'json' && (
          <NumberField
            name="headerRow"
            label={t('registers:headerRow')}
            help={t('registers:headerRowHelp')}
            value={way.headerRow}
            onChange={(row) => setWay({ ...way, headerRow: Number.isSafeInteger(row) ? (row ?? 0) : 0 })}
          />
        )}
      </div>
      {isChanged && (
        <div className="fp-button-row">
          <Button icon="refresh" isBusy={isBusy} onPress={() => onChange(way)}>
            {t('registers:readAgain')}
          </Button>
        </div>
      )}
      {looked.isRemembered && <Notice tone="info">{t('registers:remembered')}</Notice>}
    </Group>
  );
}
