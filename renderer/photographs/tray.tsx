// The tray of a watched folder: new pictures from the camera or card, looked at before they are taken in, with one key or one by one.
import { useMemo, useState } from 'react';
import type { OutputOf } from '../../shared/contract/index.ts';
import type { CaseId, ExhibitId } from '../../shared/language/identity.ts';
import { drop } from '../../shared/language/habits.ts';
import type { Action } from '../actions/action.ts';
import { useActions } from '../actions/actions.tsx';
import {
  Button,
  ChoiceField,
  FailureNotice,
  Group,
  KeyHint,
  Notice,
  ProgressLine,
  Status,
} from '../components/index.ts';
import type { StatusTone } from '../components/index.ts';
import { useAct, useAnswer, useCapabilities, useJob, useMay, useMediaAddress, useStation } from '../station-client.tsx';
import { useFailureText, useFormat, useText } from '../text.tsx';

type TrayPicture = OutputOf<'photographs.tray'>['pictures'][number];

export interface TrayProps {
  readonly caseId: CaseId;
  readonly exhibitId: ExhibitId | undefined;
  /** The mark of the exhibit; absent for the case. */
  readonly exhibit: string | undefined;
}

const tones: Readonly<Record<TrayPicture['state'], StatusTone>> = {
  arriving: 'active',
  ready: 'neutral',
  taking: 'active',
  taken: 'good',
  known: 'quiet',
  failed: 'bad',
};

/** Pictures drawn at once: a card of a thousand is taken in whole, not looked at here. */
const mostDrawn = 24;

export function Tray(props: TrayProps) {
  const t = useText();
  const may = useMay('photographs.watch');
  const { canWatchFolder } = useCapabilities();
  const { value: tray } = useAnswer('photographs.tray', {}, { isEnabled: may });
  if (!may || tray === undefined || !(canWatchFolder || tray.isFolderGiven || tray.watched !== undefined)) return null;
  if (tray.watched === undefined) return <BeginToWatch isGiven={tray.isFolderGiven} canChoose={canWatchFolder} />;
  return (
    <Group
      title={t('photographs:tray.title')}
      detail={t('photographs:tray.cardSafe')}
      actions={<StopWatching folder={tray.watched.folder} />}
    >
      {tray.watched.state === 'gone' && (
        <Notice tone="warning" isUrgent title={t('photographs:tray.gone', { folder: tray.watched.folder })} />
      )}
      {tray.watched.isCutShort && <Notice tone="info">{t('photographs:tray.cutShort')}</Notice>}
      <Pictures {...props} pictures={tray.pictures} isGone={tray.watched.state === 'gone'} />
    </Group>
  );
}

function BeginToWatch({ isGiven, canChoose }: { readonly isGiven: boolean; readonly canChoose: boolean }) {
  const t = useText();
  const { face } = useStation();
  const watch = useAct('photographs.watch');
  const [isAsking, setAsking] = useState(false);
  const [from, setFrom] = useState<'all' | 'new'>('all');
  const begin = async (usesGiven: boolean) => {
    const folder = usesGiven ? undefined : await face.chooseFolder?.();
    if (usesGiven || folder !== undefined) await watch.act({ from, ...(folder === undefined ? {} : { folder }) });
  };
  return (
    <div className="fp-work-stack">
      <div className="fp-button-row">
        <Button icon="camera" isPressed={isAsking} onPress={() => setAsking(!isAsking)}>
          {t(canChoose ? 'photographs:tray.watch' : 'photographs:tray.watchGiven')}
        </Button>
      </div>
      {isAsking && (
        <div className="fp-correction">
          <ChoiceField
            name="watchFrom"
            label={t('photographs:tray.from')}
            look="radio"
            value={from}
            onChange={(next) => setFrom(next ?? 'all')}
            choices={[
              { value: 'all', label: t('photographs:tray.watchAll'), help: t('photographs:tray.watchAllHelp') },
              { value: 'new', label: t('photographs:tray.watchNew'), help: t('photographs:tray.watchNewHelp') },
            ]}
          />
          <div className="fp-button-row">
            {isGiven && (
              <Button look="primary" size="small" isBusy={watch.isActing} onPress={() => drop(begin(true))}>
                {t(canChoose ? 'photographs:tray.watchGiven' : 'photographs:tray.start')}
              </Button>
            )}
            {canChoose && (
              <Button
                look={isGiven ? 'plain' : 'primary'}
                size="small"
                isBusy={watch.isActing}
                onPress={() => drop(begin(false))}
              >
                {t('photographs:tray.start')}
              </Button>
            )}
          </div>
        </div>
      )}
      <FailureNotice failure={watch.failure} />
    </div>
  );
}

function StopWatching({ folder }: { readonly folder: string }) {
  const t = useText();
  const stop = useAct('photographs.stop-watching');
  return (
    <>
      <Status tone="active">{t('photographs:tray.watching', { folder })}</Status>
      <Button size="small" isBusy={stop.isActing} onPress={() => drop(stop.act({}))}>
        {t('photographs:tray.stop')}
      </Button>
    </>
  );
}

function Pictures({
  caseId,
  exhibitId,
  exhibit,
  pictures,
  isGone,
}: TrayProps & { readonly pictures: readonly TrayPicture[]; readonly isGone: boolean }) {
  const t = useText();
  const format = useFormat();
  const take = useAct('photographs.take-from-tray');
  const [jobId, setJobId] = useState<string>();
  const [showsKnown, setShowsKnown] = useState(false);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const job = useJob(jobId);
  const ready = useMemo(() => pictures.filter(({ state }) => state === 'ready'), [pictures]);
  const known = pictures.filter(({ state }) => state === 'known' || state === 'taken');
  const drawn = pictures.filter(({ state }) => showsKnown || (state !== 'known' && state !== 'taken'));
  const chosen = drawn.filter(({ id, state }) => picked.has(id) && state !== 'arriving' && state !== 'taking');
  const { act } = take;
  const run = useMemo(
    () => async (ids: readonly string[]) => {
      // The contract takes so many at once; the next press takes the rest.
      const answer = await act({
        pictures: ids.slice(0, 500),
        caseId,
        ...(exhibitId === undefined ? {} : { exhibitId }),
      });
      if (!answer.ok) return;
      setJobId(answer.value.jobId);
      setPicked(new Set());
    },
    [act, caseId, exhibitId],
  );
  const takeAll = useMemo(() => () => drop(run(ready.map(({ id }) => id))), [run, ready]);
  const canTake = ready.length > 0 && !isGone && job?.state !== 'running';
  const actions = useMemo<readonly Action[]>(
    () => [
      {
        id: 'tray.take-all',
        name: 'photographs:action.takeAll',
        group: 'place',
        icon: 'camera',
        keys: 'Ctrl+Enter',
        applies: canTake,
        perform: takeAll,
      },
    ],
    [canTake, takeAll],
  );
  useActions(actions);
  const toggle = (id: string) =>
    setPicked((now) => {
      const next = new Set(now);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  return (
    <div className="fp-work-stack">
      <div className="fp-button-row">
        <strong role="status">
          {ready.length === 0 ? t('photographs:tray.none') : t('photographs:tray.new', { count: ready.length })}
        </strong>
        {canTake && (
          <Button look="primary" icon="camera" isBusy={take.isActing} onPress={takeAll}>
            {exhibit === undefined ? t('photographs:tray.takeAllCase') : t('photographs:tray.takeAll', { exhibit })}
          </Button>
        )}
        {canTake && <KeyHint keys="Ctrl+Enter" />}
        {chosen.length > 0 && !isGone && (
          <Button isBusy={take.isActing} onPress={() => drop(run(chosen.map(({ id }) => id)))}>
            {t('photographs:tray.takeChosen', { count: chosen.length, exhibit: exhibit ?? t('work:case.one') })}
          </Button>
        )}
        {known.length > 0 && (
          <Button size="small" isPressed={showsKnown} onPress={() => setShowsKnown(!showsKnown)}>
            {t('photographs:tray.showKnown', { count: known.length })}
          </Button>
        )}
      </div>
      {job?.state === 'running' && (
        <ProgressLine
          label={t('work:photograph.takingIn')}
          done={job.done}
          total={job.total}
          unit={job.unit}
          secondsLeft={job.secondsLeft}
        />
      )}
      <FailureNotice failure={take.failure ?? (job?.state === 'failed' ? job.error : undefined)} />
      <ul className="fp-tray">
        {drawn.slice(0, mostDrawn).map((picture) => (
          <TrayTile
            key={picture.id}
            picture={picture}
            detail={`${format.moment(picture.modifiedAt)} · ${format.bytes(picture.bytes)}`}
            isPicked={picked.has(picture.id)}
            onPick={() => toggle(picture.id)}
          />
        ))}
      </ul>
    </div>
  );
}

function TrayTile(props: {
  readonly picture: TrayPicture;
  readonly detail: string;
  readonly isPicked: boolean;
  readonly onPick: () => void;
}) {
  const t = useText();
  const failureText = useFailureText();
  const addressOf = useMediaAddress();
  const [isBroken, setBroken] = useState(false);
  const { picture, detail, isPicked, onPick } = props;
  const name = picture.name.split('/').at(-1) ?? picture.name;
  const isDrawn = picture.state !== 'arriving' && picture.bytes < 60e6 && !isBroken;
  return (
    <li>
      <label className={isPicked ? 'fp-tray-tile fp-tray-picked' : 'fp-tray-tile'}>
        <span className="fp-tray-picture">
          {isDrawn && (
            <img
              src={addressOf('tray', picture.id)}
              alt=""
              loading="lazy"
              decoding="async"
              draggable={false}
              onError={() => setBroken(true)}
            />
          )}
        </span>
        <span className="fp-tray-words">
          <input
            type="checkbox"
            checked={isPicked}
            disabled={picture.state === 'arriving' || picture.state === 'taking'}
            onChange={onPick}
            aria-label={t('photographs:tray.choose', { name })}
          />{' '}
          <span className="fp-breaks">{name}</span>
        </span>
      </label>
      <span className="fp-quiet fp-tabular">{detail}</span>
      <Status tone={tones[picture.state]}>{t(`photographs:tray.${picture.state}`)}</Status>
      {picture.failure !== undefined && <span className="fp-quiet">{failureText({ code: picture.failure })}</span>}
    </li>
  );
}
