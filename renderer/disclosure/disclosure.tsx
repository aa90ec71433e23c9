// Disclosure of a case: how far it is in one line, then the items, the schedules, what went to whom, and what is held back.
import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { drop } from '../../shared/language/habits.ts';
import type { CaseId } from '../../shared/language/identity.ts';
import { Awaited, Button, FactList, FailureNotice, Status, Tabs } from '../components/index.ts';
import { useAct, useAnswer, useMay } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';
import './disclosure.css';
import { ExcludedPart } from './excluded-part.tsx';
import { ItemsPart } from './items-part.tsx';
import { LogPart } from './log-part.tsx';
import { SchedulesPart } from './schedules-part.tsx';
import { addressOf, disclosureParts, type Disclosure } from './words.ts';

export function DisclosureOfCase({
  caseId,
  part,
  about,
}: {
  readonly caseId: CaseId;
  readonly part: string | undefined;
  readonly about: string | undefined;
}) {
  const t = useText();
  const [, navigate] = useLocation();
  const { value, failure } = useAnswer('disclosure.read', { caseId }, { keepPrevious: true });
  if (value === undefined) return <Awaited failure={failure} lines={10} />;
  const chosen = disclosureParts.find((one) => one === part) ?? 'items';
  const counts = {
    items: value.listed,
    schedules: value.schedules.length,
    log: value.handed.length,
    excluded: value.excluded.length,
  };
  return (
    <div className="fp-work-stack fp-disclosure">
      <Standing caseId={caseId} disclosure={value} />
      <Tabs
        label={t('disclosure:title')}
        chosen={chosen}
        onChoose={(next) => navigate(addressOf(caseId, next))}
        tabs={disclosureParts.map((id) => ({ id, label: t(`disclosure:part.${id}`), count: counts[id] }))}
      >
        {chosen === 'items' && <ItemsPart caseId={caseId} disclosure={value} about={about} />}
        {chosen === 'schedules' && <SchedulesPart caseId={caseId} disclosure={value} />}
        {chosen === 'log' && <LogPart caseId={caseId} disclosure={value} />}
        {chosen === 'excluded' && <ExcludedPart caseId={caseId} disclosure={value} />}
      </Tabs>
    </div>
  );
}

/** What is known and what is listed must be the same; whoever may, numbers what is new as the page is opened. */
function Standing({ caseId, disclosure }: { readonly caseId: CaseId; readonly disclosure: Disclosure }) {
  const t = useText();
  const format = useFormat();
  const mayNumber = useMay('disclosure.number');
  const { act, isActing, failure } = useAct('disclosure.number');
  const { known, listed, counts } = disclosure;
  const asked = useRef(false);
  useEffect(() => {
    if (!mayNumber || known === listed || asked.current) return;
    // Once for each visit: a refusal is shown and not tried again by itself.
    asked.current = true;
    drop(act({ caseId }));
  }, [act, caseId, known, listed, mayNumber]);
  const numbers = { known: format.number(known), listed: format.number(listed) };
  const status = (count: number, tone: 'attention' | 'bad') =>
    count === 0 ? format.number(0) : <Status tone={tone}>{format.number(count)}</Status>;
  return (
    <section className="fp-disclosure-standing">
      <FactList
        columns={3}
        facts={[
          {
            label: t('disclosure:fact.known'),
            value:
              known === listed ? (
                <Status tone="good">{t('disclosure:fact.same', numbers)}</Status>
              ) : (
                <Status tone="attention">{t('disclosure:fact.differs', numbers)}</Status>
              ),
          },
          { label: t('disclosure:fact.undecided'), value: status(counts.undecided, 'attention') },
          { label: t('disclosure:fact.reopened'), value: status(counts.reopened, 'attention') },
          { label: t('disclosure:fact.changed'), value: status(counts.changed, 'attention') },
          { label: t('disclosure:fact.held'), value: format.number(counts.held) },
          { label: t('disclosure:fact.schedules'), value: format.number(disclosure.schedules.length) },
        ]}
      />
      {mayNumber && known > listed && (
        <div className="fp-button-row">
          <Button icon="add" isBusy={isActing} onPress={() => drop(act({ caseId }))}>
            {t('disclosure:act.number', { count: known - listed })}
          </Button>
        </div>
      )}
      <FailureNotice failure={failure} />
    </section>
  );
}
