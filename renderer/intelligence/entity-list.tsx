// The entities a person may see, found by any name in any script.
import { useState } from 'react';
import type { EntityLine } from '../../shared/contract/intelligence-entities.ts';
import { entityKinds, type EntityKind } from '../../shared/domain/intelligence/entity.ts';
import { Awaited, ChoiceField, EmptyState, LinkButton, PlainTable, Status, TextField } from '../components/index.ts';
import { useAnswer, useMay } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';
import { useFactWords } from './fact-words.ts';
import { GradingMark, HandlingMark } from './marks.tsx';

export function EntityList() {
  const t = useText();
  const may = useMay('intelligence.record-entity');
  const [text, setText] = useState('');
  const [kind, setKind] = useState<EntityKind>();
  const { value, failure } = useAnswer(
    'intelligence.entities',
    { text, ...(kind === undefined ? {} : { kind }) },
    { keepPrevious: true },
  );
  if (value === undefined) return <Awaited failure={failure} lines={6} />;
  if (value.total === 0)
    return (
      <EmptyState
        icon="people"
        title={t('intelligence:emptyEntities')}
        action={
          may && (
            <LinkButton to="/intelligence/entities/new" icon="add" look="primary">
              {t('intelligence:newEntity')}
            </LinkButton>
          )
        }
      >
        <p>{t('intelligence:emptyEntitiesText')}</p>
      </EmptyState>
    );
  return (
    <div className="fp-work-stack">
      <div className="fp-intel-filter">
        <TextField
          name="entitySearch"
          label={t('intelligence:search')}
          help={t('intelligence:searchHelp')}
          value={text}
          onChange={setText}
        />
        <ChoiceField
          name="entityKind"
          label={t('intelligence:kind')}
          emptyLabel={t('intelligence:allKinds')}
          value={kind}
          onChange={setKind}
          choices={entityKinds.map((one) => ({ value: one, label: t(`intelligence:kinds.${one}`) }))}
        />
      </div>
      {value.entities.length === 0 ? (
        <EmptyState icon="search" title={t('intelligence:noneFound')} />
      ) : (
        <EntityTable entities={value.entities} />
      )}
    </div>
  );
}

function EntityTable({ entities }: { readonly entities: readonly EntityLine[] }) {
  const t = useText();
  const format = useFormat();
  const words = useFactWords();
  return (
    <PlainTable
      label={t('intelligence:part.entities')}
      rows={entities}
      keyOf={({ id }) => id}
      columns={[
        {
          id: 'number',
          label: t('intelligence:number'),
          staysWhole: true,
          isMono: true,
          cell: ({ number }) => number,
        },
        {
          id: 'name',
          label: t('intelligence:name'),
          isHead: true,
          cell: ({ id, name, aliases }) => (
            <>
              <a href={`#/intelligence/entities/${id}`}>{name}</a>
              <span className="fp-work-second fp-quiet">{aliases.join(' · ')}</span>
            </>
          ),
        },
        {
          id: 'kind',
          label: t('intelligence:kind'),
          cell: ({ kind, facts }) => (
            <>
              {t(`intelligence:kinds.${kind}`)}
              <span className="fp-work-second fp-quiet">{words.all(kind, facts).join(' · ')}</span>
            </>
          ),
        },
        {
          id: 'grading',
          label: t('intelligence:grading'),
          cell: ({ grading }) => grading !== undefined && <GradingMark grading={grading} />,
        },
        {
          id: 'handling',
          label: t('intelligence:handling'),
          cell: ({ handling, isOnWithdrawn }) => (
            <span className="fp-intel-marks">
              <HandlingMark code={handling} />
              {isOnWithdrawn && <Status tone="bad">{t('intelligence:onWithdrawn')}</Status>}
            </span>
          ),
        },
        { id: 'links', label: t('intelligence:linksCount'), isNumber: true, cell: ({ links }) => format.number(links) },
        {
          id: 'mentions',
          label: t('intelligence:mentionsCount'),
          isNumber: true,
          cell: ({ mentions }) => format.number(mentions),
        },
      ]}
    />
  );
}
