// One entity: what is known of it and from where, its links, the words it is named by, and which others may be the same.
import { useState } from 'react';
import type { OutputOf } from '../../shared/contract/index.ts';
import { factsOfKind } from '../../shared/domain/intelligence/entity.ts';
import { IntelEntityId } from '../../shared/language/identity.ts';
import {
  AwaitedPage,
  Button,
  FactList,
  Fold,
  Group,
  LinkButton,
  Mono,
  Page,
  PageHeader,
  PlainTable,
  Status,
  Tag,
} from '../components/index.ts';
import { Dossier, ProfileButton } from '../products/dossier.tsx';
import { useAnswer, useMay } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';
import { CompareDialog } from './compare-dialog.tsx';
import { UnknownEntity } from './entity-form.tsx';
import { useFactWords } from './fact-words.ts';
import { LinkTable } from './link-table.tsx';
import { LinkDialog } from './link-dialog.tsx';
import { GradingMark, HandlingMark, ReportNames } from './marks.tsx';

type Read = OutputOf<'intelligence.entity'>;

export function EntityPage({ id }: { readonly id: string }) {
  const parsed = IntelEntityId.safeParse(id);
  return parsed.success ? <Known id={parsed.data} /> : <UnknownEntity />;
}

function Known({ id }: { readonly id: IntelEntityId }) {
  const { value, failure } = useAnswer('intelligence.entity', { id });
  if (value === undefined)
    return failure?.code === 'intelligence.entity-unknown' ? <UnknownEntity /> : <AwaitedPage failure={failure} />;
  return <Shown entity={value} />;
}

function Shown({ entity }: { readonly entity: Read }) {
  const t = useText();
  const may = useMay('intelligence.record-link');
  const [isLinking, setLinking] = useState(false);
  const { line } = entity;
  const hasDossier = line.kind === 'person' || line.kind === 'organisation';
  return (
    <Page>
      <PageHeader
        above={{ label: t('intelligence:part.entities'), to: '/intelligence/entities' }}
        title={line.name}
        beside={
          <>
            <Tag>{t(`intelligence:kinds.${line.kind}`)}</Tag>
            <Tag>{t('intelligence:lead')}</Tag>
            <HandlingMark code={line.handling} />
            {line.isOnWithdrawn && <Status tone="bad">{t('intelligence:onWithdrawn')}</Status>}
          </>
        }
        detail={t('intelligence:law')}
        actions={
          may && (
            <>
              {hasDossier && <ProfileButton id={line.id} />}
              <LinkButton to={`/intelligence/entities/${line.id}/revise`} icon="edit" size="small">
                {t('intelligence:revise')}
              </LinkButton>
              <Button size="small" look="primary" icon="link" onPress={() => setLinking(true)}>
                {t('intelligence:newLink')}
              </Button>
            </>
          )
        }
      />
      <div className="fp-work-stack">
        <Facts entity={entity} />
        <Group title={t('intelligence:links')}>
          {entity.links.length === 0 ? (
            <p className="fp-quiet">{t('intelligence:noLinks')}</p>
          ) : (
            <LinkTable links={entity.links} />
          )}
        </Group>
        {entity.mentions.length > 0 && <Mentions entity={entity} />}
        {hasDossier && <Dossier id={line.id} />}
        <PerhapsSame entity={entity} />
        <Versions entity={entity} />
      </div>
      {isLinking && (
        <LinkDialog
          from={{ ref: { kind: 'entity', id: line.id }, name: line.name, is: line.kind }}
          onClose={() => setLinking(false)}
        />
      )}
    </Page>
  );
}

function Facts({ entity: { line, note, reports } }: { readonly entity: Read }) {
  const t = useText();
  const words = useFactWords();
  return (
    <Group title={t('intelligence:entity')}>
      <FactList
        columns={2}
        facts={[
          { label: t('intelligence:number'), value: <Mono>{line.number}</Mono> },
          { label: t('intelligence:aliases'), value: line.aliases.join(' · ') },
          ...factsOfKind[line.kind].flatMap((fact) => {
            const value = line.facts[fact];
            return value === undefined
              ? []
              : [{ label: t(`intelligence:facts.${fact}`), value: words.one(fact, value) }];
          }),
          ...(line.grading === undefined
            ? []
            : [{ label: t('intelligence:grading'), value: <GradingMark grading={line.grading} /> }]),
          { label: t('intelligence:restsOn'), value: reports.length === 0 ? '' : <ReportNames reports={reports} /> },
          { label: t('intelligence:note'), value: note, isWide: true },
        ]}
      />
    </Group>
  );
}

function Mentions({ entity }: { readonly entity: Read }) {
  const t = useText();
  return (
    <Group title={t('intelligence:mentionsCount')}>
      <PlainTable
        label={t('intelligence:mentionsCount')}
        rows={entity.mentions}
        keyOf={({ id }) => id}
        columns={[
          {
            id: 'report',
            label: t('intelligence:report'),
            isHead: true,
            staysWhole: true,
            cell: ({ report }) => <ReportNames reports={[report]} />,
          },
          {
            id: 'words',
            label: t('intelligence:mentions'),
            cell: ({ before, words, after }) => (
              <>
                {before}
                <strong>{words}</strong>
                {after}
              </>
            ),
          },
        ]}
      />
    </Group>
  );
}

function PerhapsSame({ entity }: { readonly entity: Read }) {
  const t = useText();
  const words = useFactWords();
  const format = useFormat();
  const may = useMay('intelligence.compare-entities');
  const [open, setOpen] = useState<Read['line'] | 'any'>();
  return (
    <Group
      title={t('intelligence:perhapsSame')}
      detail={t('intelligence:perhapsSameText')}
      actions={
        may && (
          <Button size="small" onPress={() => setOpen('any')}>
            {t('intelligence:compareWith')}
          </Button>
        )
      }
    >
      {entity.perhapsSame.length === 0 ? (
        <p className="fp-quiet">{t('intelligence:noneAlike')}</p>
      ) : (
        <PlainTable
          label={t('intelligence:perhapsSame')}
          rows={entity.perhapsSame}
          keyOf={({ entity: other }) => other.id}
          columns={[
            {
              id: 'name',
              label: t('intelligence:name'),
              isHead: true,
              cell: ({ entity: other }) => (
                <>
                  <a href={`#/intelligence/entities/${other.id}`}>{other.name}</a>
                  <span className="fp-work-second fp-quiet">
                    {[other.number, ...words.all(other.kind, other.facts)].join(' · ')}
                  </span>
                </>
              ),
            },
            {
              id: 'verdict',
              label: t('intelligence:verdict'),
              cell: ({ verdict }) =>
                verdict === undefined ? (
                  <Status tone="attention">{t('intelligence:alikeOnly')}</Status>
                ) : (
                  t(`intelligence:verdicts.${verdict}`)
                ),
            },
            {
              id: 'said',
              label: t('intelligence:reason'),
              cell: ({ said }) =>
                said.map(({ verdict, reason, by, recordedAt }) => (
                  <span key={recordedAt} className="fp-work-second">
                    {said.length > 1 && `${t(`intelligence:verdicts.${verdict}`)}: `}
                    {reason}{' '}
                    <span className="fp-quiet">
                      {by}, {format.moment(recordedAt)}
                    </span>
                  </span>
                )),
            },
            ...(may
              ? [
                  {
                    id: 'act',
                    label: t('intelligence:compare'),
                    cell: ({ entity: other }: Read['perhapsSame'][number]) => (
                      <Button size="small" onPress={() => setOpen(other)}>
                        {t('intelligence:compare')}
                      </Button>
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
      {open !== undefined && (
        <CompareDialog
          one={entity.line}
          {...(open === 'any' ? {} : { other: open })}
          onClose={() => setOpen(undefined)}
        />
      )}
    </Group>
  );
}

function Versions({ entity: { versions } }: { readonly entity: Read }) {
  const t = useText();
  const format = useFormat();
  if (versions.length < 2) return null;
  return (
    <Group title={t('intelligence:versions')}>
      {versions.map(({ version, name, aliases, facts, reason, by, recordedAt }) => (
        <Fold
          key={version}
          title={t('intelligence:version', { version })}
          summary={`${by} · ${format.moment(recordedAt)}`}
        >
          <p className="fp-quiet">{reason}</p>
          <p>{[name, ...aliases, ...Object.values(facts)].join(' · ')}</p>
        </Fold>
      ))}
    </Group>
  );
}
