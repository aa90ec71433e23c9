// Arms of the same make and model whose numbers are near this one: perhaps of one batch. A lead, and shown as one.
import { useState } from 'react';
import type { InputOf, OutputOf } from '../../shared/contract/index.ts';
import { ChoiceField, Group, Mono, PlainTable } from '../components/index.ts';
import { useAnswer, useMay } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';
import './serials.css';

const distances = [10, 50, 250, 1000] as const;

type Neighbour = OutputOf<'serials.neighbours'>['neighbours'][number];

export function SerialNeighbours({ exhibitId }: { readonly exhibitId: InputOf<'serials.neighbours'>['exhibitId'] }) {
  const t = useText();
  const format = useFormat();
  const [within, setWithin] = useState<(typeof distances)[number]>(50);
  const mayAsk = useMay('serials.neighbours');
  const { value } = useAnswer('serials.neighbours', { exhibitId, within }, { isEnabled: mayAsk, keepPrevious: true });
  if (value === undefined) return null;
  const { neighbours, total, lacks } = value;
  return (
    <div className="fp-neighbours">
      <Group
        title={t('serials:neighbours.title')}
        detail={t('serials:neighbours.detail')}
        actions={
          lacks === undefined && (
            <ChoiceField
              name="within"
              label={t('serials:neighbours.within')}
              hidesLabel
              value={String(within)}
              onChange={(chosen) => setWithin(distances.find((one) => String(one) === chosen) ?? 50)}
              choices={distances.map((one) => ({
                value: String(one),
                label: t('serials:neighbours.withinShown', { count: one }),
              }))}
            />
          )
        }
      >
        {lacks !== undefined && <p className="fp-quiet">{t(`serials:neighbours.lacks.${lacks}`)}</p>}
        {lacks === undefined && neighbours.length === 0 && (
          <p className="fp-quiet">{t('serials:neighbours.none', { count: within })}</p>
        )}
        {neighbours.length > 0 && <Neighbours neighbours={neighbours} />}
        {total > neighbours.length && (
          <p className="fp-quiet">
            {t('serials:neighbours.more', { shown: neighbours.length, total: format.number(total) })}
          </p>
        )}
      </Group>
    </div>
  );
}

function Neighbours({ neighbours }: { readonly neighbours: readonly Neighbour[] }) {
  const t = useText();
  return (
    <PlainTable
      label={t('serials:neighbours.title')}
      rows={neighbours}
      keyOf={({ exhibitId }) => exhibitId}
      columns={[
        {
          id: 'number',
          label: t('serials:neighbours.number'),
          isHead: true,
          cell: ({ text }) => <Mono breaks>{text}</Mono>,
        },
        {
          id: 'distance',
          label: t('serials:neighbours.distance'),
          cell: ({ distance }) =>
            distance === 0 ? t('serials:neighbours.same') : `${distance > 0 ? '+' : '−'}${Math.abs(distance)}`,
        },
        {
          id: 'exhibit',
          label: t('serials:neighbours.exhibit'),
          cell: ({ exhibitId, mark, number }) => (
            <a href={`#/exhibits/${exhibitId}`}>
              <Mono>{mark}</Mono> · <Mono>{number}</Mono>
            </a>
          ),
        },
        { id: 'arm', label: t('serials:neighbours.arm'), cell: ({ make, model }) => `${make} ${model}` },
        { id: 'case', label: t('serials:neighbours.case'), cell: ({ caseTitle }) => caseTitle },
      ]}
    />
  );
}
