// Proficiency tests and control samples: what is expected stays closed until everything was concluded; then it is compared and assessed.
import { useState } from 'react';
import type { OutputOf } from '../../shared/contract/index.ts';
import { qualityOutcomes, type QualityOutcome } from '../../shared/domain/examination/quality.ts';
import {
  Awaited,
  Button,
  ChoiceField,
  Group,
  LongTextField,
  PlainTable,
  SignDialog,
  Status,
} from '../components/index.ts';
import { useAct, useAnswer, useMay } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';

type Sample = OutputOf<'quality.samples'>['samples'][number];

export function KnownSamples() {
  const t = useText();
  const format = useFormat();
  const mayExpect = useMay('quality.expect');
  const listed = useAnswer('quality.samples', {});
  if (listed.value === undefined) return <Awaited failure={listed.failure} lines={3} />;
  const { samples } = listed.value;
  return (
    <Group title={t('conclusions:quality.samples')} detail={t('conclusions:quality.samplesHelp')}>
      {samples.length === 0 ? (
        <p className="fp-quiet">{t('conclusions:quality.noSamples')}</p>
      ) : (
        <PlainTable
          label={t('conclusions:quality.samples')}
          rows={samples}
          keyOf={({ requestId }) => requestId}
          columns={[
            {
              id: 'sample',
              label: t('conclusions:quality.sample'),
              isHead: true,
              cell: ({ requestId, number, kind, authority, receivedAt }) => (
                <>
                  <a className="fp-told-link" href={`#/examination/requests/${requestId}`}>
                    {number}
                  </a>{' '}
                  · {t(`examination:requestKind.${kind}`)}
                  <br />
                  <span className="fp-quiet">
                    {authority} · {format.moment(receivedAt, 'day')}
                  </span>
                </>
              ),
            },
            {
              id: 'expected',
              label: t('conclusions:quality.expected'),
              cell: (sample) => <Expected sample={sample} />,
            },
            {
              id: 'state',
              label: t('conclusions:quality.outcomeLabel'),
              cell: (sample) => <Outcome sample={sample} />,
            },
            {
              id: 'act',
              label: t('conclusions:quality.assess'),
              cell: (sample) => mayExpect && <Acts sample={sample} />,
            },
          ]}
        />
      )}
    </Group>
  );
}

function Expected({ sample }: { readonly sample: Sample }) {
  const t = useText();
  if (sample.expected !== undefined) return sample.expected;
  return (
    <span className="fp-quiet">
      {t(sample.isExpectationRecorded ? 'conclusions:quality.sealed' : 'conclusions:quality.notExpected')}
    </span>
  );
}

function Outcome({ sample: { outcome, note, isConcluded, assessedBy } }: { readonly sample: Sample }) {
  const t = useText();
  if (outcome === undefined) return t(isConcluded ? 'conclusions:quality.concluded' : 'conclusions:quality.inWork');
  return (
    <>
      <Status tone={outcome === 'as-expected' ? 'good' : outcome === 'deviating' ? 'bad' : 'neutral'}>
        {t(`conclusions:quality.outcome.${outcome}`)}
      </Status>
      <br />
      {note} <span className="fp-quiet">{assessedBy}</span>
    </>
  );
}

function Acts({ sample }: { readonly sample: Sample }) {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  const canExpect = !sample.isExpectationRecorded && !sample.isConcluded;
  const canAssess = sample.isExpectationRecorded && sample.isConcluded && sample.outcome === undefined;
  if (!canExpect && !canAssess) return null;
  return (
    <>
      <Button size="small" onPress={() => setOpen(true)}>
        {t(canExpect ? 'conclusions:quality.expect' : 'conclusions:quality.assess')}
      </Button>
      {isOpen &&
        (canExpect ? (
          <Expect sample={sample} onClose={() => setOpen(false)} />
        ) : (
          <Assess sample={sample} onClose={() => setOpen(false)} />
        ))}
    </>
  );
}

interface ActProps {
  readonly sample: Sample;
  readonly onClose: () => void;
}

function Expect({ sample, onClose }: ActProps) {
  const t = useText();
  const act = useAct('quality.expect');
  const [expected, setExpected] = useState('');
  const [tried, setTried] = useState(false);
  return (
    <SignDialog
      isOpen
      title={`${t('conclusions:quality.expect')} · ${sample.number}`}
      who="own"
      actLabel={t('conclusions:quality.expect')}
      failure={act.failure}
      isActing={act.isActing}
      beginsAbove
      onClose={onClose}
      onSign={async ({ passphrase }) => {
        setTried(true);
        if (expected.trim() === '') return;
        const answer = await act.act({ requestId: sample.requestId, expected, signature: { passphrase } });
        if (answer.ok) onClose();
      }}
    >
      <p>{t('conclusions:quality.expectHelp')}</p>
      <LongTextField
        name="expected"
        label={t('conclusions:quality.expected')}
        isRequired
        value={expected}
        onChange={setExpected}
        error={tried && expected.trim() === '' ? t('work:form.required') : undefined}
      />
    </SignDialog>
  );
}

function Assess({ sample, onClose }: ActProps) {
  const t = useText();
  const act = useAct('quality.assess');
  const [outcome, setOutcome] = useState<QualityOutcome>('as-expected');
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  return (
    <SignDialog
      isOpen
      title={`${t('conclusions:quality.assess')} · ${sample.number}`}
      who="own"
      actLabel={t('conclusions:quality.assess')}
      failure={act.failure}
      isActing={act.isActing}
      beginsAbove
      onClose={onClose}
      onSign={async ({ passphrase }) => {
        setTried(true);
        if (note.trim() === '') return;
        const answer = await act.act({ requestId: sample.requestId, outcome, note, signature: { passphrase } });
        if (answer.ok) onClose();
      }}
    >
      <p>{t('conclusions:quality.assessHelp')}</p>
      <p>{sample.expected}</p>
      <ChoiceField
        name="outcome"
        label={t('conclusions:quality.outcomeLabel')}
        look="radio"
        isRequired
        value={outcome}
        onChange={(next) => next !== undefined && setOutcome(next)}
        choices={qualityOutcomes.map((value) => ({ value, label: t(`conclusions:quality.outcome.${value}`) }))}
      />
      <LongTextField
        name="note"
        label={t('conclusions:reason')}
        isRequired
        value={note}
        onChange={setNote}
        error={tried && note.trim() === '' ? t('work:form.required') : undefined}
      />
    </SignDialog>
  );
}
