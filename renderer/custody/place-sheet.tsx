// One place beside the tree: how full it is, what may be kept there, what is in it, exceptions, history, and the acts.
import { useState } from 'react';
import type { OutputOf } from '../../shared/contract/index.ts';
import { languages } from '../../shared/domain/roles.ts';
import type { Language } from '../../shared/domain/roles.ts';
import { drop } from '../../shared/language/habits.ts';
import type { PlaceId } from '../../shared/language/identity.ts';
import {
  Awaited,
  Button,
  FactList,
  FailureNotice,
  Group,
  Menu,
  Notice,
  Sheet,
  Tag,
  Timeline,
} from '../components/index.ts';
import { JobResult } from '../documents/job-result.tsx';
import { useAct, useAnswer, useMay } from '../station-client.tsx';
import { useFormat, useText, useTextOr } from '../text.tsx';
import { AllowException, ClosePlace, MovePlace, ReopenPlace, WithdrawException } from './place-acts.tsx';
import { PlaceContents } from './place-contents.tsx';
import { AddPlace, RevisePlace } from './place-form.tsx';
import { Marks } from './place-tree.tsx';
import type { PlaceItem } from './place-words.ts';

export type PlaceAct = 'add' | 'revise' | 'move' | 'close' | 'reopen' | 'allow';

export interface PlaceSheetProps {
  readonly item: PlaceItem;
  readonly act: PlaceAct | undefined;
  readonly onAct: (act: PlaceAct | undefined) => void;
  readonly onAdded: (id: string) => void;
  readonly onClose: () => void;
}

export function PlaceSheet({ item, act, onAct, onAdded, onClose }: PlaceSheetProps) {
  const t = useText();
  const [said, setSaid] = useState<string>();
  const { value, failure } = useAnswer('places.read', { id: item.id }, { keepPrevious: true });
  // While another place is being read, the one before is still at hand; its acts must not be offered under this name.
  const read = value?.place.id === item.id ? value : undefined;
  const titles: Readonly<Record<PlaceAct, string>> = {
    add: t('storage:addWithin'),
    revise: t('storage:reviseTitle'),
    move: t('storage:moveTitle'),
    close: t('storage:closeTitle'),
    reopen: t('storage:reopenTitle'),
    allow: t('storage:allowTitle'),
  };
  const done = (sentence: string) => {
    setSaid(sentence);
    onAct(undefined);
  };
  const shared = { onDone: done, onClose: () => onAct(undefined) };
  return (
    <Sheet
      label={t('storage:facts')}
      title={<bdi>{item.name}</bdi>}
      beside={
        <>
          <Tag>{t(`vocabulary:placeKind.${item.kind}`)}</Tag>
          <Marks place={item} />
        </>
      }
      detail={<bdi>{read?.place.path ?? ''}</bdi>}
      onClose={onClose}
    >
      {said !== undefined && act === undefined && <Notice tone="good" title={said} isUrgent />}
      {read === undefined ? (
        <Awaited failure={failure} lines={6} />
      ) : act === undefined ? (
        <PlaceAtRest read={read} onAct={onAct} onSaid={setSaid} />
      ) : (
        <Group title={titles[act]}>
          {act === 'add' && (
            <AddPlace
              key={item.id}
              above={item}
              onClose={shared.onClose}
              onDone={(id, sentence) => {
                done(sentence);
                onAdded(id);
              }}
            />
          )}
          {act === 'revise' && <RevisePlace key={item.id} place={read.place} {...shared} />}
          {act === 'move' && <MovePlace key={item.id} place={read.place} {...shared} />}
          {act === 'close' && <ClosePlace key={item.id} place={read.place} {...shared} />}
          {act === 'reopen' && <ReopenPlace key={item.id} place={read.place} {...shared} />}
          {act === 'allow' && <AllowException key={item.id} place={read.place} {...shared} />}
        </Group>
      )}
    </Sheet>
  );
}

type PlaceRead = OutputOf<'places.read'>;

function PlaceAtRest(props: {
  readonly read: PlaceRead;
  readonly onAct: (act: PlaceAct) => void;
  readonly onSaid: (sentence: string) => void;
}) {
  const { read, onAct } = props;
  const t = useText();
  const format = useFormat();
  const maySeeContents = useMay('places.contents');
  const { place } = read;
  const words = (categories: PlaceRead['admitted']) =>
    categories.map((category) => t(`vocabulary:placeCategory.${category}`));
  return (
    <>
      <PlaceActs read={read} onAct={onAct} />
      <FactList
        columns={2}
        facts={[
          {
            label: t('storage:column.room'),
            value:
              place.capacity === undefined
                ? t('storage:row.noRoom')
                : t('storage:roomTaken', {
                    kept: format.number(read.kept),
                    capacity: format.number(place.capacity),
                  }),
          },
          { label: t('storage:below'), value: format.number(read.below) },
        ]}
      />
      {maySeeContents && <PlaceContents key={place.id} id={place.id} />}
      <Group title={t('storage:facts')}>
        <FactList
          facts={[
            {
              label: t('storage:admitted'),
              value: read.admitted.length === 0 ? t('storage:admittedNothing') : words(read.admitted).join(' · '),
            },
            { label: t('storage:accessNote'), value: place.accessNote },
            ...(place.note === '' ? [] : [{ label: t('work:form.note'), value: place.note }]),
            ...(place.closedAt === undefined
              ? []
              : [{ label: t('storage:closedAt'), value: format.moment(place.closedAt) }]),
          ]}
        />
      </Group>
      {maySeeContents && <Exceptions read={read} onAct={onAct} onSaid={props.onSaid} />}
      <History history={read.history} />
    </>
  );
}

/** Where labels of places are printed from, their button goes here too. */
function PlaceActs({ read, onAct }: { readonly read: PlaceRead; readonly onAct: (act: PlaceAct) => void }) {
  const t = useText();
  const mayAdd = useMay('places.add');
  const mayRevise = useMay('places.revise');
  const mayPrint = useMay('places.contents-document');
  const { isClosed, kind } = read.place;
  return (
    <div className="fp-place-acts">
      <div className="fp-button-row" role="group" aria-label={t('frame:shell.place-acts')}>
        {mayAdd && !isClosed && kind !== 'box' && (
          <Button size="small" icon="add" onPress={() => onAct('add')}>
            {t('storage:addWithin')}
          </Button>
        )}
        {mayPrint && <PrintButton id={read.place.id} />}
        {mayRevise && (
          <>
            <Button size="small" icon="edit" onPress={() => onAct('revise')}>
              {t('storage:revise')}
            </Button>
            <Button size="small" icon="custody" onPress={() => onAct('move')}>
              {t('storage:move')}
            </Button>
            {isClosed ? (
              <Button size="small" icon="unlock" onPress={() => onAct('reopen')}>
                {t('storage:reopen')}
              </Button>
            ) : (
              <Button size="small" icon="lock" onPress={() => onAct('close')}>
                {t('storage:close')}
              </Button>
            )}
          </>
        )}
      </div>
    </div>
  );
}

function PrintButton({ id }: { readonly id: PlaceId }) {
  const t = useText();
  const make = useAct('places.contents-document');
  const [jobId, setJobId] = useState<string>();
  const start = async (language: Language) => {
    const answer = await make.act({ id, language });
    if (answer.ok) setJobId(answer.value.jobId);
  };
  return (
    <>
      <Menu
        label={t('storage:print')}
        icon="print"
        size="small"
        entries={languages.map((language) => ({
          label: t(`vocabulary:language.${language}`),
          onPress: () => drop(start(language)),
        }))}
      >
        {t('storage:print')}
      </Menu>
      <FailureNotice failure={make.failure} whatIsSafe={t('work:job.failed')} />
      <JobResult jobId={jobId} />
    </>
  );
}

function Exceptions(props: {
  readonly read: PlaceRead;
  readonly onAct: (act: PlaceAct) => void;
  readonly onSaid: (sentence: string) => void;
}) {
  const t = useText();
  const format = useFormat();
  const mayAllow = useMay('places.allow-exception');
  const mayWithdraw = useMay('places.withdraw-exception');
  const [withdrawn, setWithdrawn] = useState<string>();
  const { exceptions, place } = props.read;
  return (
    <Group
      title={t('storage:exceptions')}
      detail={t('storage:exceptionHelp')}
      actions={
        mayAllow &&
        !place.isClosed && (
          <Button size="small" icon="key" onPress={() => props.onAct('allow')}>
            {t('storage:allow')}
          </Button>
        )
      }
    >
      {exceptions.length === 0 && <p className="fp-quiet">{t('storage:noExceptions')}</p>}
      <ul className="fp-kept">
        {exceptions.map((exception) => (
          <li key={exception.id}>
            <a href={`#/exhibits/${exception.exhibitId}`}>{exception.exhibit}</a>
            <div className="fp-quiet">
              {t('storage:allowedBy', {
                name: exception.allowedBy,
                at: format.moment(exception.allowedAt),
                reason: exception.reason,
              })}
            </div>
            {withdrawn === exception.id ? (
              <WithdrawException exception={exception} onDone={props.onSaid} onClose={() => setWithdrawn(undefined)} />
            ) : (
              mayWithdraw && (
                <Button size="small" onPress={() => setWithdrawn(exception.id)}>
                  {t('storage:withdraw')}
                </Button>
              )
            )}
          </li>
        ))}
      </ul>
    </Group>
  );
}

function History({ history }: Pick<PlaceRead, 'history'>) {
  const t = useText();
  const textOr = useTextOr();
  const format = useFormat();
  return (
    <Group title={t('storage:history')}>
      <Timeline
        label={t('storage:history')}
        entries={history.map((entry, index) => ({
          id: `${entry.at}-${index}`,
          title: textOr(`ledger:action.${entry.action}`, entry.action),
          line: entry.label,
          detail: `${format.moment(entry.at)} · ${entry.by}`,
          ...(entry.reason === undefined ? {} : { note: entry.reason }),
        }))}
      />
    </Group>
  );
}
