// The result: numbers by class, every line, who signed, and the papers and files made of it.
import { useCallback, useState } from 'react';
import type { InputOf, OutputOf } from '../../shared/contract/index.ts';
import { inventoryClasses, type InventoryClass } from '../../shared/domain/inventory.ts';
import { languages } from '../../shared/domain/roles.ts';
import { drop } from '../../shared/language/habits.ts';
import {
  Button,
  ChoiceField,
  DataGrid,
  FailureNotice,
  Group,
  Menu,
  Mono,
  PlainTable,
  Status,
} from '../components/index.ts';
import type { GridColumn } from '../components/index.ts';
import { DocumentButtons } from '../documents/document-buttons.tsx';
import { JobResult } from '../documents/job-result.tsx';
import { useAct, useAnswer, useStation } from '../station-client.tsx';
import { useFormat, useLanguage, useText } from '../text.tsx';
import { toneOf } from './class-tone.ts';
import type { Session } from './session-page.tsx';

type Line = OutputOf<'inventory.lines'>['lines'][number];

export function Result({ session }: { readonly session: Session }) {
  const t = useText();
  const format = useFormat();
  const { totals } = session;
  return (
    <div className="fp-work-stack">
      {totals !== undefined && (
        <Group title={t('inventory:result.totals')}>
          <PlainTable<InventoryClass>
            label={t('inventory:result.totals')}
            rows={inventoryClasses.filter((each) => (totals[each] ?? 0) > 0)}
            keyOf={(each) => each}
            columns={[
              {
                id: 'class',
                label: t('inventory:result.classes'),
                isHead: true,
                cell: (each) => <Status tone={toneOf(each)}>{t(`vocabulary:inventoryClass.${each}`)}</Status>,
              },
              {
                id: 'meaning',
                label: t('inventory:kind'),
                cell: (each) => t(`vocabulary:inventoryClassMeaning.${each}`),
              },
              {
                id: 'number',
                label: t('inventory:number'),
                isNumber: true,
                cell: (each) => format.number(totals[each] ?? 0),
              },
            ]}
          />
        </Group>
      )}
      {session.session.state === 'closed' && <Papers session={session} />}
      {session.signatures.length > 0 && (
        <Group title={t('inventory:result.signatures')}>
          <ul className="fp-sessions">
            {session.signatures.map(({ name, keyFingerprint }) => (
              <li key={keyFingerprint}>
                {name} · <Mono>{keyFingerprint}</Mono>
              </li>
            ))}
          </ul>
          {session.session.state === 'closed' && session.endNote !== '' && <p>{session.endNote}</p>}
        </Group>
      )}
      {session.session.kind !== 'inspection' && <Lines session={session} />}
    </div>
  );
}

function Papers({ session }: { readonly session: Session }) {
  const t = useText();
  const format = useFormat();
  const { language } = useLanguage();
  const make = useAct('inventory.result-document');
  const [jobId, setJobId] = useState<string>();
  const start = async (input: Omit<InputOf<'inventory.result-document'>, 'id'>) => {
    const answer = await make.act({ id: session.session.id, ...input });
    if (answer.ok) setJobId(answer.value.jobId);
  };
  return (
    <Group
      title={t('inventory:result.documents')}
      actions={
        <>
          <Menu
            label={t('inventory:result.paper')}
            icon="document"
            size="small"
            entries={languages.map((each) => ({
              label: t(`vocabulary:language.${each}`),
              onPress: () => drop(start({ language: each, format: 'pdf' })),
            }))}
          >
            {t('inventory:result.paper')}
          </Menu>
          <Button size="small" icon="list" onPress={() => drop(start({ language, format: 'csv' }))}>
            {t('inventory:result.csv')}
          </Button>
          <Button size="small" icon="properties" onPress={() => drop(start({ language, format: 'json' }))}>
            {t('inventory:result.json')}
          </Button>
        </>
      }
    >
      <FailureNotice failure={make.failure} />
      <JobResult jobId={jobId} />
      <ul className="fp-sessions">
        {session.documents.map(({ id, fileName, madeAt, sha256 }) => (
          <li key={id} className="fp-work-row">
            <Mono>{fileName}</Mono>
            <span className="fp-quiet">
              {t('inventory:result.made', { at: format.moment(madeAt) })} ·{' '}
              {t('inventory:result.hash', { hash: `${sha256.slice(0, 16)}…` })}
            </span>
            <DocumentButtons documentId={id} fileName={fileName} />
          </li>
        ))}
      </ul>
    </Group>
  );
}

function Lines({ session }: { readonly session: Session }) {
  const t = useText();
  const format = useFormat();
  const station = useStation();
  const { id } = session.session;
  const [wanted, setWanted] = useState<InventoryClass>();
  const only = wanted === undefined ? {} : { class: wanted };
  const counted = useAnswer('inventory.lines', { id, ...only, from: 0, count: 1 }, { keepPrevious: true });
  const readPage = useCallback(
    async (from: number, count: number): Promise<readonly Line[]> => {
      const answer = await station.request('inventory.lines', {
        id,
        ...(wanted === undefined ? {} : { class: wanted }),
        from,
        count,
      });
      if (!answer.ok) throw new Error(answer.error.code);
      return answer.value.lines;
    },
    [station, id, wanted],
  );
  const columns: readonly GridColumn<Line>[] = [
    { id: 'label', label: t('inventory:result.exhibit'), width: 170, isMono: true, cell: (line) => line.label },
    {
      id: 'class',
      label: t('inventory:result.classes'),
      width: 190,
      cell: (line) => line.classes.map((each) => t(`vocabulary:inventoryClass.${each}`)).join(', '),
    },
    {
      id: 'record',
      label: t('inventory:result.onRecord'),
      width: 180,
      cell: (line) => line.expected?.where ?? line.recordedAt ?? '',
    },
    {
      id: 'seen',
      label: t('inventory:result.seen'),
      width: 180,
      cell: (line) => line.counts.map(({ seenAt }) => seenAt).join(' | '),
    },
    {
      id: 'when',
      label: t('inventory:result.when'),
      width: 130,
      grow: 0,
      cell: (line) => format.moment(line.counts[0]?.countedAt),
    },
    {
      id: 'who',
      label: t('inventory:result.who'),
      width: 150,
      cell: (line) => line.counts.map(({ counter }) => counter).join(', '),
    },
  ];
  const total = counted.value?.total ?? 0;
  return (
    <Group title={t('inventory:result.lines')}>
      <ChoiceField
        name="lineClass"
        label={t('inventory:result.class')}
        value={wanted}
        onChange={setWanted}
        emptyLabel={t('inventory:result.all')}
        choices={inventoryClasses
          .filter((each) => (session.totals?.[each] ?? 0) > 0 || each === wanted)
          .map((each) => ({ value: each, label: t(`vocabulary:inventoryClass.${each}`) }))}
      />
      <div className="fp-result-grid">
        <DataGrid<Line>
          label={t('inventory:result.lines')}
          columns={columns}
          total={total}
          order={`${id} ${wanted ?? ''} ${total} ${session.session.state}`}
          readPage={readPage}
          keyOf={(line) => line.key}
          empty={t('inventory:decide.none')}
        />
      </div>
    </Group>
  );
}
