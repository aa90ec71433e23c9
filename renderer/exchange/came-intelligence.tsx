// Intelligence that came from other stations: leads in their words, under their numbers and codes, told apart from our own by whose they are.
import { useState } from 'react';
import type { ForeignReport } from '../../shared/contract/joined-records.ts';
import type { OutputOf } from '../../shared/contract/index.ts';
import { linkTypes } from '../../shared/domain/intelligence/link.ts';
import type { MergeId } from '../../shared/language/identity.ts';
import { classificationOf } from '../../shared/reference/classifications.ts';
import { Awaited, EmptyState, Group, Mono, PlainTable, Status, Tag, TextField } from '../components/index.ts';
import { useFactWords } from '../intelligence/fact-words.ts';
import { GradingMark, HandlingMark } from '../intelligence/marks.tsx';
import { useAnswer } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';

type Came = OutputOf<'exchange.intelligence'>;

export function CameIntelligence({ joinedId }: { readonly joinedId?: MergeId }) {
  const t = useText();
  const [text, setText] = useState('');
  const { value, failure } = useAnswer(
    'exchange.intelligence',
    { text, ...(joinedId === undefined ? {} : { joinedId }) },
    { keepPrevious: true },
  );
  if (value === undefined) return <Awaited failure={failure} lines={6} />;
  return (
    <div className="fp-work-stack">
      <p>{t('exchange:intelCameHelp')}</p>
      {joinedId === undefined && (
        <TextField name="cameFind" label={t('exchange:intelFind')} maxLength={200} value={text} onChange={setText} />
      )}
      {value.reports.length === 0 ? (
        <EmptyState icon="search" title={t('exchange:intelEmpty')} />
      ) : (
        <Group title={t('exchange:intelReports')}>
          <Reports reports={value.reports} />
        </Group>
      )}
      {value.entities.length > 0 && (
        <Group title={t('exchange:intelNames')}>
          <Names entities={value.entities} />
        </Group>
      )}
      {value.links.length > 0 && (
        <Group title={t('exchange:intelLinks')}>
          <Links links={value.links} />
        </Group>
      )}
    </div>
  );
}

function Reports({ reports }: { readonly reports: readonly ForeignReport[] }) {
  const t = useText();
  const format = useFormat();
  return (
    <PlainTable
      label={t('exchange:intelReports')}
      rows={reports}
      keyOf={({ id }) => id}
      columns={[
        {
          id: 'number',
          label: t('exchange:number'),
          isHead: true,
          staysWhole: true,
          cell: ({ number, station, version, joinedId }) => (
            <>
              <Mono>{number}</Mono> <Tag>{station}</Tag>
              <span className="fp-work-second fp-quiet">
                {t('exchange:field.version')} {version}
              </span>
              <a className="fp-work-second" href={`#/exchange/joined/${joinedId}`}>
                {t('exchange:kind.transfer')}
              </a>
            </>
          ),
        },
        {
          id: 'words',
          label: t('exchange:what'),
          cell: ({ text, receivedFrom, reference, receivedAt, conditions }) => (
            <>
              {text}
              <span className="fp-work-second fp-quiet">
                {[
                  receivedFrom,
                  reference,
                  receivedAt.length === 10 ? format.day(receivedAt) : format.moment(receivedAt),
                ]
                  .filter((one) => one !== '')
                  .join(' · ')}
              </span>
              {conditions !== '' && <span className="fp-work-second">{conditions}</span>}
            </>
          ),
        },
        { id: 'grading', label: t('intelligence:grading'), cell: ({ grading }) => <GradingMark grading={grading} /> },
        {
          id: 'code',
          label: t('exchange:field.handling'),
          cell: ({ handling, said, classification, isWithdrawn }) => (
            <>
              <HandlingMark code={handling} />
              {isWithdrawn && <Status tone="bad">{t('exchange:theirWithdrawn')}</Status>}
              {said !== handling && (
                <span className="fp-work-second fp-quiet">{t('exchange:stricterHere', { said })}</span>
              )}
              <span className="fp-work-second fp-quiet">
                {classificationOf(classification)?.name ?? classification}
              </span>
            </>
          ),
        },
      ]}
    />
  );
}

interface Derived {
  readonly station: string;
  readonly handling: ForeignReport['handling'];
  readonly isOnWithdrawn: boolean;
  readonly reports: readonly string[];
}

function RestsOn({ one }: { readonly one: Derived }) {
  const t = useText();
  return (
    <>
      <Mono>{one.reports.join(', ')}</Mono> <Tag>{one.station}</Tag>
      {one.isOnWithdrawn && <Status tone="bad">{t('exchange:theirWithdrawn')}</Status>}
    </>
  );
}

function Names({ entities }: Pick<Came, 'entities'>) {
  const t = useText();
  const words = useFactWords();
  return (
    <PlainTable
      label={t('exchange:intelNames')}
      rows={entities}
      keyOf={({ id }) => id}
      columns={[
        { id: 'name', label: t('exchange:what'), isHead: true, cell: ({ name }) => name },
        { id: 'kind', label: t('exchange:field.kind'), cell: ({ kind }) => t(`intelligence:kinds.${kind}`) },
        {
          id: 'facts',
          label: t('exchange:description'),
          cell: ({ kind, aliases, facts }) => [...aliases, ...words.all(kind, facts)].join(' · '),
        },
        { id: 'code', label: t('exchange:field.handling'), cell: ({ handling }) => <HandlingMark code={handling} /> },
        { id: 'reports', label: t('exchange:restsOn'), cell: (one) => <RestsOn one={one} /> },
      ]}
    />
  );
}

function Links({ links }: Pick<Came, 'links'>) {
  const t = useText();
  const typeOf = (type: string): string => {
    const known = linkTypes.find((one) => one === type);
    return known === undefined ? type : t(`intelligence:linkTypes.${known}`);
  };
  return (
    <PlainTable
      label={t('exchange:intelLinks')}
      rows={links}
      keyOf={({ id }) => id}
      columns={[
        {
          id: 'ends',
          label: t('exchange:what'),
          isHead: true,
          cell: ({ from, to }) => t('exchange:linkWords', { from, to }),
        },
        {
          id: 'type',
          label: t('intelligence:linkType'),
          cell: ({ type, isNegative, isWithdrawn, note }) => (
            <>
              {typeOf(type)} {isNegative && <Status tone="quiet">{t('exchange:negative')}</Status>}
              {isWithdrawn && <Status tone="bad">{t('exchange:theirWithdrawn')}</Status>}
              <span className="fp-work-second fp-quiet">{note}</span>
            </>
          ),
        },
        {
          id: 'certainty',
          label: t('intelligence:certainty'),
          cell: ({ certainty }) => t(`intelligence:certainties.${certainty}`),
        },
        { id: 'code', label: t('exchange:field.handling'), cell: ({ handling }) => <HandlingMark code={handling} /> },
        { id: 'reports', label: t('exchange:restsOn'), cell: (one) => <RestsOn one={one} /> },
      ]}
    />
  );
}
