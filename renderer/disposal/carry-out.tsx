// Making the chosen exhibits ready, and carrying the decision out on them before a witness.
import { useState } from 'react';
import { preparations } from '../../shared/domain/disposal.ts';
import type { Preparation } from '../../shared/domain/disposal.ts';
import { localOffsetOf } from '../../shared/text/format.ts';
import { Button, Group, Notice, NumberField, SignDialog, TextField } from '../components/index.ts';
import { OccurredField, thisMinute } from '../custody/occurred-field.tsx';
import { noWitness, WitnessFields, type TypedWitness } from '../custody/witness-fields.tsx';
import { useAct, useMay } from '../station-client.tsx';
import { useText } from '../text.tsx';
import type { DisposalItem, ReadDecision } from './decision-page.tsx';

export interface CarryOutProps {
  readonly decision: ReadDecision;
  readonly chosen: readonly DisposalItem[];
  readonly onDone: () => void;
}

export function CarryOut({ decision, chosen, onDone }: CarryOutProps) {
  const t = useText();
  const may = useMay('disposals.carry-out');
  const carry = useAct('disposals.carry-out');
  const [occurredAt, setOccurredAt] = useState(thisMinute);
  const [place, setPlace] = useState('');
  const [witness, setWitness] = useState<TypedWitness>(noWitness);
  const [isSigning, setSigning] = useState(false);
  const [tried, setTried] = useState(false);
  if (!may) return null;
  const exhibitIds = chosen.map(({ id }) => id);
  const unready = chosen.filter(({ missing }) => missing.length > 0);
  const begin = () => {
    setTried(true);
    if (chosen.length > 0 && unready.length === 0 && place.trim() !== '') setSigning(true);
  };
  return (
    <>
      {decision.outcome === 'destroyed' && <Prepare decision={decision} exhibitIds={exhibitIds} />}
      <Group title={t('disposal:carryOut')} detail={t('disposal:carryOutHelp')}>
        {tried && chosen.length === 0 && <Notice tone="warning">{t('work:custody.noExhibits')}</Notice>}
        {unready.length > 0 && (
          <Notice tone="warning">
            {unready.map(({ label, missing }) => (
              <div key={label}>
                {label}: {t('disposal:missing', { what: missing.map((kind) => t(`disposal:${kind}`)).join(', ') })}
              </div>
            ))}
          </Notice>
        )}
        <div className="fp-work-columns">
          <TextField
            name="place"
            label={t('disposal:place')}
            help={t('disposal:placeHelp')}
            isRequired
            value={place}
            onChange={setPlace}
            error={tried && place.trim() === '' ? t('work:form.required') : undefined}
          />
          <OccurredField name="occurredAt" value={occurredAt} onChange={setOccurredAt} />
        </div>
        <span className="fp-button-row">
          <Button look="primary" icon="key" onPress={begin}>
            {t('disposal:carryOut')} · {t('disposal:forChosen', { count: chosen.length })}
          </Button>
        </span>
      </Group>
      <SignDialog
        isOpen={isSigning}
        title={t('disposal:carryOut')}
        who="own"
        actLabel={t('disposal:carryOut')}
        failure={carry.failure}
        isActing={carry.isActing}
        onClose={() => setSigning(false)}
        onSign={async ({ passphrase }) => {
          const answer = await carry.act({
            id: decision.id,
            exhibitIds,
            occurredAt,
            occurredOffset: localOffsetOf(occurredAt),
            place,
            note: '',
            witness,
            signature: { passphrase },
          });
          setWitness({ ...witness, passphrase: '' });
          if (!answer.ok) return;
          setSigning(false);
          setTried(false);
          onDone();
        }}
      >
        <p>
          <strong>{t(`vocabulary:disposalOutcome.${decision.outcome}`)}</strong> ·{' '}
          {t('disposal:forChosen', { count: chosen.length })} · {place}
        </p>
        <p>
          {chosen
            .map(({ label }) => label)
            .slice(0, 30)
            .join(', ')}
        </p>
        <p>{t('disposal:carryOutHelp')}</p>
        <WitnessFields isDemanded value={witness} onChange={(next) => setWitness(next ?? noWitness)} />
      </SignDialog>
    </>
  );
}

function Prepare({
  decision,
  exhibitIds,
}: {
  readonly decision: ReadDecision;
  readonly exhibitIds: DisposalItem['id'][];
}) {
  const t = useText();
  const prepare = useAct('disposals.prepare');
  const [grams, setGrams] = useState<number>();
  const [kind, setKind] = useState<Preparation>();
  const record = async (passphrase: string) => {
    if (kind === undefined) return;
    const answer = await prepare.act({
      id: decision.id,
      exhibitIds,
      kind,
      ...(kind === 'weighed' && grams !== undefined ? { grams } : {}),
      occurredAt: thisMinute(),
      note: '',
      signature: { passphrase },
    });
    if (!answer.ok) return;
    if (kind === 'weighed') setGrams(undefined);
    setKind(undefined);
  };
  const begin = (chosen: Preparation) => {
    prepare.forgetFailure();
    setKind(chosen);
  };
  return (
    <Group title={t('disposal:prepare')} detail={t('disposal:forChosen', { count: exhibitIds.length })}>
      <div className="fp-work-row">
        {preparations.map((each) => (
          <Button
            key={each}
            icon={each === 'photographed' ? 'camera' : 'accept'}
            isDisabled={exhibitIds.length === 0 || (each === 'weighed' && grams === undefined)}
            onPress={() => begin(each)}
          >
            {t(`disposal:${each}`)}
          </Button>
        ))}
        <NumberField
          name="grams"
          label={t('disposal:grams')}
          help={t('disposal:gramsHelp')}
          value={grams}
          onChange={setGrams}
        />
      </div>
      <SignDialog
        isOpen={kind !== undefined}
        title={kind === undefined ? '' : t(`disposal:${kind}`)}
        who="own"
        actLabel={kind === undefined ? '' : t(`disposal:${kind}`)}
        failure={prepare.failure}
        isActing={prepare.isActing}
        onClose={() => setKind(undefined)}
        onSign={({ passphrase }) => record(passphrase)}
      >
        <p>
          <strong>{t('disposal:forChosen', { count: exhibitIds.length })}</strong>
        </p>
        <p>{t('disposal:prepareHelp')}</p>
      </SignDialog>
    </Group>
  );
}
