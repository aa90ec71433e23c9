// Firearms to trace: how ready each is, what it lacks, what was not checked, and how far its origin is known.
import { useState } from 'react';
import type { CaseId } from '../../shared/language/identity.ts';
import { Awaited, ChoiceField, EmptyState, PlainTable } from '../components/index.ts';
import { useAnswer } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';
import { Rate } from './rate.tsx';
import { Flags, Missing, OriginStatus } from './trace-status.tsx';

export function FirearmList() {
  const t = useText();
  const format = useFormat();
  const [chosen, setChosen] = useState<CaseId>();
  const cases = useAnswer('cases.list', {}).value?.cases ?? [];
  const { value, failure } = useAnswer('tracing.firearms', chosen === undefined ? {} : { caseId: chosen });
  if (value === undefined) return <Awaited failure={failure} lines={8} />;
  const { firearms, total } = value;
  if (firearms.length === 0 && chosen === undefined)
    return (
      <EmptyState icon="exhibit" title={t('tracing:emptyFirearms')}>
        <p>{t('tracing:emptyFirearmsText')}</p>
      </EmptyState>
    );
  return (
    <div className="fp-work-stack">
      <div className="fp-work-row">
        <ChoiceField
          name="ofCase"
          label={t('tracing:case')}
          emptyLabel={t('tracing:allCases')}
          value={chosen}
          onChange={setChosen}
          choices={cases.map(({ id, title }) => ({ value: id, label: title }))}
        />
        {chosen !== undefined && <Rate caseId={chosen} />}
      </div>
      <PlainTable
        label={t('tracing:part.firearms')}
        rows={firearms}
        keyOf={({ id }) => id}
        columns={[
          {
            id: 'mark',
            label: t('tracing:number'),
            isHead: true,
            cell: ({ id, mark, caseTitle, description }) => (
              <>
                <a href={`#/exhibits/${id}/tracing`}>
                  {caseTitle} / {mark}
                </a>
                <span className="fp-work-second fp-quiet">{description}</span>
              </>
            ),
          },
          { id: 'serial', label: t('tracing:serial'), isMono: true, cell: ({ serial }) => serial },
          {
            id: 'score',
            label: t('tracing:readiness'),
            staysWhole: true,
            cell: ({ readiness }) => t('tracing:score', { score: readiness.score }),
          },
          {
            id: 'missing',
            label: t('tracing:flags'),
            cell: ({ readiness, unchecked }) => (
              <>
                <Missing readiness={readiness} />
                <Flags flags={readiness.flags} />
                {unchecked.length > 0 && (
                  <span className="fp-work-second fp-quiet">
                    {t('tracing:unchecked')}: {unchecked.map((kind) => t(`vocabulary:traceCheck.${kind}`)).join(' · ')}
                  </span>
                )}
              </>
            ),
          },
          {
            id: 'origin',
            label: t('tracing:origin'),
            cell: ({ origin, requests }) => (
              <>
                <OriginStatus origin={origin} />
                {requests.map(({ id, number }) => (
                  <a key={id} className="fp-mono fp-work-second" href={`#/tracing/requests/${id}`}>
                    {number}
                  </a>
                ))}
              </>
            ),
          },
        ]}
      />
      {total > firearms.length && (
        <p className="fp-quiet">
          {t('tracing:more', { total: format.number(total), shown: format.number(firearms.length) })}
        </p>
      )}
    </div>
  );
}
