// One definition: what it says of a file, its versions with who made them and how often each was used, and the acts of it.
import { useState } from 'react';
import type { OutputOf } from '../../shared/contract/index.ts';
import { columnsOf } from '../../shared/domain/register/definition.ts';
import type { ImportDefinitionFile, SavedReading } from '../../shared/domain/register/saved-reading.ts';
import { ImportDefinitionId } from '../../shared/language/identity.ts';
import {
  Button,
  DecideRetirement,
  FactList,
  Group,
  KeptVersions,
  LinkButton,
  Page,
  PageHeader,
  PlainTable,
  RetiredNotice,
  Retirements,
} from '../components/index.ts';
import { downloadJson } from '../download-json.ts';
import { useAct, useAnswer, useMay } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';
import { Addressed } from './addressed.tsx';
import { DefinitionState } from './definition-list.tsx';
import { encodingNames, useColumnName, useFactWords } from './words.ts';

type Read = OutputOf<'registers.definition'>;

const nobody = '00000000-0000-7000-8000-000000000000';

export function DefinitionPage({ id }: { readonly id: string }) {
  const parsed = ImportDefinitionId.safeParse(id);
  const asked = parsed.success ? parsed.data : ImportDefinitionId.parse(nobody);
  const { value, failure } = useAnswer('registers.definition', { id: asked }, { isEnabled: parsed.success });
  return (
    <Addressed value={value} failure={parsed.success ? failure : { code: 'registers.definition-unknown' }}>
      {(read) => <Shown read={read} />}
    </Addressed>
  );
}

function Shown({ read }: { readonly read: Read }) {
  const t = useText();
  const format = useFormat();
  const may = useMay('registers.save-definition');
  const [deciding, setDeciding] = useState<'retire' | 'restore'>();
  const [chosen, setChosen] = useState<string>();
  const { line, versions, events } = read;
  const shown = versions.find(({ version }) => String(version) === chosen) ?? versions[0];
  if (shown === undefined) return null;
  return (
    <Page>
      <PageHeader
        above={{ label: t('registers:part.definitions'), to: '/registers/definitions' }}
        title={line.name}
        beside={<DefinitionState {...line} />}
        detail={`${line.registerName} · ${t(`registers:kinds.${line.kind}`)}`}
        actions={
          <>
            <Button size="small" icon="download" onPress={() => saveFile(line, shown.reading, shown.version)}>
              {t('registers:definition.export')}
            </Button>
            {may && line.retired !== undefined && (
              <Button size="small" onPress={() => setDeciding('restore')}>
                {t('registers:definition.restore')}
              </Button>
            )}
            {may && line.retired === undefined && (
              <>
                <Button size="small" onPress={() => setDeciding('retire')}>
                  {t('registers:definition.retire')}
                </Button>
                <LinkButton to={`/registers/bring-in/${line.id}`} icon="upload" size="small" look="primary">
                  {t('registers:definition.again')}
                </LinkButton>
              </>
            )}
          </>
        }
      />
      <div className="fp-work-stack">
        {line.retired !== undefined && (
          <RetiredNotice
            title={t('registers:definition.retiredBy', {
              by: line.retired.by,
              at: format.moment(line.retired.recordedAt),
            })}
            reason={line.retired.reason}
          />
        )}
        <FactList
          columns={3}
          facts={[
            { label: t('registers:definition.saved'), value: `${format.moment(line.savedAt)} · ${line.savedBy}` },
            { label: t('registers:definition.uses'), value: format.number(line.uses) },
            {
              label: t('registers:definition.lastUsed'),
              value: line.lastUsed === undefined ? t('registers:definition.never') : format.moment(line.lastUsed),
            },
          ]}
        />
        <KeptVersions
          versions={versions}
          shown={shown}
          onShow={setChosen}
          words={{
            versions: t('registers:definition.versions'),
            version: t('registers:definition.version'),
            name: t('registers:definition.name'),
            note: t('registers:definition.note'),
            uses: t('registers:definition.uses'),
            at: t('registers:at'),
            by: t('registers:by'),
            shown: t('registers:definition.shown'),
            named: ({ name, version }) => t('registers:definition.named', { name, version }),
          }}
        />
        <Retirements
          events={events}
          words={{
            title: t('registers:definition.standing'),
            act: t('registers:definition.act'),
            reason: t('registers:reason'),
            at: t('registers:at'),
            by: t('registers:by'),
            kinds: {
              retired: t('registers:definition.retired'),
              restored: t('registers:definition.restored'),
            },
          }}
        />
        <Reading reading={shown.reading} />
      </div>
      {deciding !== undefined && <Decide line={line} kind={deciding} onClose={() => setDeciding(undefined)} />}
    </Page>
  );
}

/** What a version says, table by table. */
function Reading({ reading }: { readonly reading: SavedReading }) {
  const t = useText();
  const columnName = useColumnName();
  const words = useFactWords();
  const { way, definition, mode } = reading;
  const joins = definition.joined ?? [];
  const codes = Object.entries(definition.codes).flatMap(([fact, texts]) =>
    Object.entries(texts).map(([text, code]) => ({ fact, text, code })),
  );
  const tables = [
    { name: t('registers:definition.mainTable'), columns: definition.columns, key: undefined },
    ...joins.map((join) => ({
      name: join.name,
      columns: join.columns,
      key: t('registers:definition.joinedBy', {
        from: columnsOf(definition, join.on.table)[join.on.at]?.header ?? '',
        to: join.columns[join.on.to]?.header ?? '',
      }),
    })),
  ];
  return (
    <>
      <Group title={t('registers:definition.reads')}>
        <FactList
          columns={3}
          facts={[
            { label: t('registers:format'), value: t(`registers:formats.${way.format}`) },
            ...(way.format === 'xlsx'
              ? [{ label: t('registers:sheet'), value: way.sheet }]
              : [{ label: t('registers:encoding'), value: encodingNames[way.encoding] }]),
            { label: t('registers:headerRow'), value: String(way.headerRow) },
            { label: t('registers:mode'), value: t(`registers:modes.${mode}`) },
            { label: t('registers:dayOrder'), value: t(`registers:dayOrders.${definition.dayOrder}`) },
            { label: t('registers:lengthUnit'), value: t(`registers:units.${definition.lengthUnit}`) },
            {
              label: t('registers:key'),
              value: definition.key.map((fact) => t(`registers:facts.${fact}`)).join(', '),
            },
            { label: t('registers:absent'), isWide: true, value: definition.absent.join(' · ') },
            ...(codes.length === 0
              ? []
              : [
                  {
                    label: t('registers:definition.codes'),
                    isWide: true,
                    value: codes
                      .map(({ text, fact, code }) => {
                        const read = fact === 'status' || fact === 'country' ? words.read({ fact, read: code }) : code;
                        return `${t('registers:quoted', { text })} → ${read ?? code}`;
                      })
                      .join(' · '),
                  },
                ]),
          ]}
        />
      </Group>
      {tables.map(({ name, columns, key }, place) => (
        <Group key={place} title={name} {...(key === undefined ? {} : { detail: key })}>
          <PlainTable
            label={t('registers:columnsOf', { table: name })}
            rows={columns.map((column, at) => ({ ...column, at }))}
            keyOf={({ at }) => String(at)}
            columns={[
              {
                id: 'header',
                label: t('registers:column'),
                isHead: true,
                cell: ({ header, at }) => columnName(header, at),
              },
              {
                id: 'use',
                label: t('registers:becomes'),
                cell: ({ use }) =>
                  use === 'further' || use === 'left-out' ? t(`registers:uses.${use}`) : t(`registers:facts.${use}`),
              },
            ]}
          />
        </Group>
      ))}
    </>
  );
}

function saveFile({ name, kind }: Read['line'], reading: SavedReading, version: number): void {
  const file: ImportDefinitionFile = { format: 'focal-point/import-definition/1', name, kind, reading };
  downloadJson(`${name.replaceAll(/[^\p{L}\p{N} ._-]/gu, '_')}-${version}.json`, JSON.stringify(file, null, 2));
}

interface DecideProps {
  readonly line: Read['line'];
  readonly kind: 'retire' | 'restore';
  readonly onClose: () => void;
}

function Decide({ line, kind, onClose }: DecideProps) {
  const t = useText();
  const act = useAct(`registers.${kind}-definition`);
  return (
    <DecideRetirement
      kind={kind}
      words={{
        title: t(`registers:definition.${kind}`),
        text: t(`registers:definition.${kind}Text`),
        reason: t('registers:reason'),
        cancel: t('registers:cancel'),
        record: t('registers:record'),
      }}
      isActing={act.isActing}
      failure={act.failure}
      onGive={(reason) => act.act({ id: line.id, reason })}
      onClose={onClose}
    />
  );
}
