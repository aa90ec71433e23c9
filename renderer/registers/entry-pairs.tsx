// Other entries that may speak of the same object or person, beside one entry; decided on the page of pairs or right here.
import { useState } from 'react';
import { candidateStates, type RegisterCandidate } from '../../shared/contract/register-candidates.ts';
import { Awaited, Button, Dialog, Group, PlainTable, Tabs } from '../components/index.ts';
import { useAnswer } from '../station-client.tsx';
import { useText } from '../text.tsx';
import { CandidatePair } from './candidate-pair.tsx';

export function EntryPairs({ entryId }: { readonly entryId: number }) {
  const t = useText();
  const [state, setState] = useState<RegisterCandidate['state']>('open');
  const [open, setOpen] = useState<number>();
  const { value, failure } = useAnswer('registers.candidates', { state, entryId, least: 0 }, { keepPrevious: true });
  if (value === undefined) return <Awaited failure={failure} lines={3} />;
  const shown = value.candidates.find(({ id }) => id === open);
  const close = () => setOpen(undefined);
  return (
    <Group title={t('candidates:ofEntry')} detail={t('candidates:ofEntryText')}>
      <Tabs
        label={t('candidates:state')}
        chosen={state}
        onChoose={setState}
        tabs={candidateStates.map((id) => ({ id, label: t(`candidates:states.${id}`), count: value.counts[id] }))}
      >
        {value.candidates.length === 0 ? (
          <p className="fp-quiet">{t('candidates:noneOfEntry')}</p>
        ) : (
          <PlainTable
            label={t('candidates:ofEntry')}
            rows={value.candidates}
            keyOf={({ id }) => String(id)}
            columns={[
              {
                id: 'pair',
                label: t('candidates:pair'),
                isHead: true,
                cell: ({ left, right }) => (
                  <>
                    {left.what} – {right.what}
                    <span className="fp-work-second fp-quiet">
                      {left.from} – {right.from}
                    </span>
                  </>
                ),
              },
              { id: 'points', label: t('candidates:points'), isNumber: true, cell: ({ score }) => String(score) },
              {
                id: 'see',
                label: t('registers:decision'),
                cell: ({ id }) => (
                  <Button size="small" onPress={() => setOpen(id)}>
                    {t('candidates:see')}
                  </Button>
                ),
              },
            ]}
          />
        )}
      </Tabs>
      {shown !== undefined && (
        <Dialog isOpen title={t('registers:beside')} onClose={close}>
          <CandidatePair key={shown.id} pair={shown} onDecided={close} onNext={undefined} onPrevious={undefined} />
        </Dialog>
      )}
    </Group>
  );
}
