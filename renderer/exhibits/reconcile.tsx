// Makes and models that are no row of the list: grouped as they were written, each group reconciled by one act with its reason.
import { useMemo, useState } from 'react';
import type { OutputOf } from '../../shared/contract/index.ts';
import { drop } from '../../shared/language/habits.ts';
import { offeredRows } from '../../shared/reference/look-up.ts';
import { modelOfKey } from '../../shared/reference/reconcile.ts';
import {
  Button,
  EmptyState,
  FailureNotice,
  LoadingLines,
  LookAheadField,
  Mono,
  Notice,
  Page,
  PageHeader,
  Status,
  TextField,
} from '../components/index.ts';
import { useAct, useAnswer, useMay } from '../station-client.tsx';
import { useFormat, useLanguage, useText, useTextOr } from '../text.tsx';
import type { TextKey } from '../text.tsx';
import { rowWords } from './marked-fact-field.tsx';

type Group = OutputOf<'references.unreconciled'>['groups'][number];

export function Reconcile() {
  const t = useText();
  const textOr = useTextOr();
  const format = useFormat();
  const mayAct = useMay('references.reconcile');
  const { value, failure } = useAnswer('references.unreconciled', {}, { keepPrevious: true });
  const [opened, setOpened] = useState<string>();
  const [done, setDone] = useState<number>();
  const keyOf = ({ kind, make, model, type }: Group) => [kind, make, model, type].join('|');
  return (
    <Page width="medium">
      <PageHeader
        above={{ label: t('work:exhibit.list'), to: '/exhibits' }}
        title={t('fields:reconcile.title')}
        detail={value === undefined ? undefined : t('fields:reconcile.detail', { version: value.listVersion })}
      />
      <FailureNotice failure={failure} />
      {!mayAct && <Notice tone="info">{t('fields:reconcile.who')}</Notice>}
      {done !== undefined && (
        <Notice tone="good" title={t('fields:reconcile.done', { count: format.number(done) })} isUrgent />
      )}
      {value === undefined && failure === undefined && <LoadingLines lines={5} />}
      {value?.groups.length === 0 && (
        <EmptyState icon="ok" title={t('fields:reconcile.emptyTitle')}>
          <p>{t('fields:reconcile.emptyText')}</p>
        </EmptyState>
      )}
      <ul className="fp-handovers">
        {value?.groups.map((group) => (
          <li key={keyOf(group)} className="fp-second">
            <div className="fp-handover">
              <span className="fp-handover-words">
                <strong>{`${group.make} ${group.model}`.trim()}</strong>
                <span className="fp-quiet">
                  {[
                    t(`vocabulary:exhibitKind.${group.kind}`),
                    group.type === '' ? '' : textOr(`vocabulary:firearmType.${group.type}`, group.type),
                    `${t('fields:reconcile.count')}: ${format.number(group.count)}`,
                  ]
                    .filter((part) => part !== '')
                    .join(' · ')}{' '}
                  {group.exhibits.map(({ id, mark, number }) => (
                    <a key={id} href={`#/exhibits/${id}`} title={number}>
                      <Mono>{mark}</Mono>{' '}
                    </a>
                  ))}
                </span>
              </span>
              <Status tone="neutral">{t(reasonOf(group))}</Status>
              {mayAct && (
                <Button
                  size="small"
                  isPressed={opened === keyOf(group)}
                  onPress={() => setOpened(opened === keyOf(group) ? undefined : keyOf(group))}
                >
                  {t('fields:reconcile.act')}
                </Button>
              )}
            </div>
            {opened === keyOf(group) && (
              <ReconcileGroup
                group={group}
                onDone={(revised) => {
                  setDone(revised);
                  setOpened(undefined);
                }}
              />
            )}
          </li>
        ))}
      </ul>
    </Page>
  );
}

/** Several arms of the name, one of another class, or none. */
function reasonOf({ state, candidates }: Group): TextKey {
  if (state === 'not-listed') return 'fields:reconcile.notListed';
  return candidates.length === 1 ? 'fields:reconcile.otherClass' : 'fields:reconcile.ambiguous';
}

function ReconcileGroup({ group, onDone }: { readonly group: Group; readonly onDone: (revised: number) => void }) {
  const t = useText();
  const textOr = useTextOr();
  const { language } = useLanguage();
  const reconcile = useAct('references.reconcile');
  const [typed, setTyped] = useState('');
  const [listKey, setListKey] = useState<string>();
  const [reason, setReason] = useState('');
  const offered = useMemo(() => {
    const typeName = (type: string) => textOr(`vocabulary:firearmType.${type}`, type);
    const rows = offeredRows('model', language, { make: group.make, typeName });
    const isCandidate = ({ key }: { readonly key?: string }) => Number(group.candidates.includes(key ?? ''));
    return rows.toSorted((left, right) => isCandidate(right) - isCandidate(left));
  }, [group, language, textOr]);
  const row = listKey === undefined ? undefined : modelOfKey(listKey);
  const act = async () => {
    if (listKey === undefined) return;
    const { kind, make, model, type } = group;
    const answer = await reconcile.act({ kind, make, model, type, listKey, reason });
    if (answer.ok) onDone(answer.value.revised);
  };
  return (
    <form
      className="fp-work-stack"
      onSubmit={(event) => {
        event.preventDefault();
        drop(act());
      }}
    >
      <div className="fp-work-columns">
        <LookAheadField
          name="listRow"
          label={t('fields:reconcile.choose')}
          help={t('fields:reconcile.chooseHelp')}
          isRequired
          isFirst
          takesFirst
          value={typed}
          onChange={(text) => {
            setTyped(text);
            setListKey(undefined);
          }}
          onTake={(option) => setListKey(option.key)}
          options={offered}
        />
        <TextField
          name="reconcileReason"
          label={t('fields:reconcile.reason')}
          help={t('fields:reconcile.reasonHelp')}
          isRequired
          value={reason}
          onChange={setReason}
        />
      </div>
      {row !== undefined && <p className="fp-list-note">{t('fields:reconcile.row', { row: rowWords(row, textOr) })}</p>}
      <FailureNotice failure={reconcile.failure} />
      <span>
        <Button
          type="submit"
          look="primary"
          icon="accept"
          isBusy={reconcile.isActing}
          isDisabled={listKey === undefined || reason.trim() === ''}
        >
          {t('fields:reconcile.act')}
        </Button>
      </span>
    </form>
  );
}
