// Numbers of this year that may go on from paper: how far each series went, and the act of an administrator that moves one forward.
import { useState } from 'react';
import { highestContinued, writtenNumber, type NumberSeries } from '../../shared/domain/number-series.ts';
import {
  Button,
  FailureNotice,
  FormDialog,
  Group,
  LoadingLines,
  NumberField,
  PlainTable,
  TextField,
} from '../components/index.ts';
import { useAct, useAnswer } from '../station-client.tsx';
import { useText } from '../text.tsx';

interface Standing {
  readonly series: NumberSeries;
  readonly year: string;
  readonly last: number;
}

export function SeriesPart() {
  const t = useText();
  const { value, failure } = useAnswer('station.series', {});
  const [chosen, setChosen] = useState<Standing>();
  return (
    <Group title={t('frame:station.series.title')} detail={t('frame:station.series.detail')}>
      {value === undefined && failure === undefined && <LoadingLines lines={6} />}
      <FailureNotice failure={failure} />
      {value !== undefined && (
        <PlainTable
          label={t('frame:station.series.title')}
          rows={value.series}
          keyOf={({ series }) => series}
          columns={[
            {
              id: 'name',
              label: t('frame:station.series.name'),
              isHead: true,
              cell: ({ series }) => t(`frame:station.seriesName.${series}`),
            },
            {
              id: 'last',
              label: t('frame:station.series.last'),
              staysWhole: true,
              cell: ({ series, year, last }) =>
                last === 0 ? (
                  <span className="fp-quiet">{t('frame:station.series.none')}</span>
                ) : (
                  <span className="fp-mono">{writtenNumber(series, year, last)}</span>
                ),
            },
            {
              id: 'act',
              label: '',
              cell: (standing) => (
                <Button
                  size="small"
                  title={t('frame:station.series.dialog', { name: t(`frame:station.seriesName.${standing.series}`) })}
                  onPress={() => setChosen(standing)}
                >
                  {t('frame:station.series.act')}
                </Button>
              ),
            },
          ]}
        />
      )}
      {chosen !== undefined && <GoOn standing={chosen} onClose={() => setChosen(undefined)} />}
    </Group>
  );
}

function GoOn({ standing, onClose }: { readonly standing: Standing; readonly onClose: () => void }) {
  const t = useText();
  const { act, isActing, failure } = useAct('station.continue-series');
  const { series, year } = standing;
  const [last, setLast] = useState<number>();
  const [reason, setReason] = useState('');
  const isWhole = last !== undefined && Number.isInteger(last) && last >= 1 && last <= highestContinued;
  const isReady = isWhole && reason.trim() !== '';
  const goOn = async () => {
    if (!isReady) return;
    const answer = await act({ series, last, reason: reason.trim() });
    if (answer.ok) onClose();
  };
  return (
    <FormDialog
      title={t('frame:station.series.dialog', { name: t(`frame:station.seriesName.${series}`) })}
      cancelLabel={t('frame:act.cancel')}
      actLabel={t('frame:station.series.confirm')}
      isActing={isActing}
      isIncomplete={!isReady}
      failure={failure}
      onAct={goOn}
      onClose={onClose}
    >
      <NumberField
        name="series.last"
        label={t('frame:station.series.number')}
        help={t('frame:station.series.help', {
          next: writtenNumber(series, year, (isWhole ? last : standing.last) + 1),
        })}
        value={last}
        onChange={setLast}
        isRequired
      />
      <TextField
        name="series.reason"
        label={t('frame:station.series.reason')}
        help={t('frame:station.series.reasonHelp')}
        value={reason}
        onChange={setReason}
        isRequired
      />
    </FormDialog>
  );
}
