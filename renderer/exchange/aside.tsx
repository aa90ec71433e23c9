// What was put aside: what is here beside what came, and what a person decides of it. The decisions before stay to be read.
import { useState } from 'react';
import type { ShownDivergence } from '../../shared/contract/joined-records.ts';
import { divergenceDecisions, type DivergenceDecision } from '../../shared/domain/exchange/union.ts';
import {
  Awaited,
  Button,
  ChoiceField,
  EmptyState,
  FactList,
  FormDialog,
  Group,
  LongTextField,
  Status,
} from '../components/index.ts';
import { useAct, useAnswer, useMay } from '../station-client.tsx';
import { useFormat, useText, useTextOr } from '../text.tsx';

export function Aside() {
  const t = useText();
  const { value, failure } = useAnswer('exchange.divergences', {});
  if (value === undefined) return <Awaited failure={failure} />;
  if (value.divergences.length === 0) return <EmptyState icon="ok" title={t('exchange:asideEmpty')} />;
  return (
    <div className="fp-work-stack">
      <p className="fp-quiet">{t('exchange:asideHelp')}</p>
      {value.divergences.map((one) => (
        <OneAside key={one.id} one={one} />
      ))}
    </div>
  );
}

function OneAside({ one }: { readonly one: ShownDivergence }) {
  const t = useText();
  const format = useFormat();
  const may = useMay('exchange.decide');
  const [isDeciding, setDeciding] = useState(false);
  const last = one.decisions.at(-1);
  return (
    <Group
      title={`${one.exhibit} · ${one.station}`}
      detail={t(`exchange:divergence.${one.kind}`)}
      actions={
        may && (
          <Button
            size="small"
            look={last === undefined ? 'primary' : 'plain'}
            icon="ok"
            onPress={() => setDeciding(true)}
          >
            {t('exchange:decide')}
          </Button>
        )
      }
    >
      <p>
        <Status tone={last === undefined ? 'attention' : 'neutral'}>
          {last === undefined ? t('exchange:undecided') : t(`exchange:decision.${last.decision}`)}
        </Status>{' '}
        {format.moment(one.recordedAt)} · <a href={`#/cases/foreign/${one.packageId}`}>{t('exchange:package')}</a>
      </p>
      <div className="fp-two-words">
        <Words title={t('exchange:here')} words={one.ours} />
        <Words title={t('exchange:there')} words={one.theirs} />
      </div>
      {one.decisions.length > 0 && (
        <ul className="fp-plain-list">
          {one.decisions.map(({ decision, reason, at, by }) => (
            <li key={at + decision}>
              {t(`exchange:decision.${decision}`)} · {format.moment(at)}, {by} · {reason}
            </li>
          ))}
        </ul>
      )}
      {isDeciding && <Decide one={one} onClose={() => setDeciding(false)} />}
    </Group>
  );
}

function Words({ title, words }: { readonly title: string; readonly words: ShownDivergence['ours'] }) {
  const textOr = useTextOr();
  const format = useFormat();
  const shown = (name: string, value: string): string => {
    if (name === 'occurredAt' || name === 'recordedAt') return format.moment(value);
    if (name === 'type') return textOr(`vocabulary:custodyEventType.${value}`, value);
    return value;
  };
  return (
    <section>
      <h3 className="fp-field-label">{title}</h3>
      <FactList
        columns={2}
        facts={words.map(({ name, value }) => ({
          label: textOr(`exchange:field.${name}`, name),
          value: shown(name, value),
        }))}
      />
    </section>
  );
}

function Decide({ one, onClose }: { readonly one: ShownDivergence; readonly onClose: () => void }) {
  const t = useText();
  const act = useAct('exchange.decide');
  const last = one.decisions.at(-1)?.decision;
  const [decision, setDecision] = useState<DivergenceDecision>();
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const decide = async () => {
    setTried(true);
    if (decision === undefined || reason.trim() === '') return;
    const answer = await act.act({ id: one.id, decision, reason: reason.trim() });
    if (answer.ok) onClose();
  };
  return (
    <FormDialog
      title={`${t('exchange:decide')}: ${one.exhibit}`}
      cancelLabel={t('exchange:cancel')}
      actLabel={t('exchange:decide')}
      icon="ok"
      isActing={act.isActing}
      failure={act.failure}
      onAct={decide}
      onClose={onClose}
    >
      <ChoiceField
        name="decision"
        label={t(`exchange:divergence.${one.kind}`)}
        look="radio"
        isRequired
        value={decision}
        onChange={setDecision}
        choices={divergenceDecisions
          .filter((value) => value !== last)
          .map((value) => ({ value, label: t(`exchange:decision.${value}`) }))}
        error={isTried && decision === undefined ? t('exchange:required') : undefined}
      />
      <LongTextField
        name="decisionReason"
        label={t('exchange:reason')}
        isRequired
        rows={2}
        maxLength={1000}
        value={reason}
        onChange={setReason}
        error={isTried && reason.trim() === '' ? t('exchange:required') : undefined}
      />
    </FormDialog>
  );
}
