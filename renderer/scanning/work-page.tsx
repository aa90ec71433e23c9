// Work without a mouse: command, where to, exhibits, confirm. The newest scan is on top, the count is large, every answer has a shape.
import { useCallback, useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { commandCodeOf, labelStationOf, labelCommands, type LabelCommand } from '../../shared/domain/label-code.ts';
import { signalOf, workCommands } from '../../shared/domain/scan-session.ts';
import { drop } from '../../shared/language/habits.ts';
import { ScanSessionId } from '../../shared/language/identity.ts';
import { Awaited, Button, FailureNotice, Notice, Status } from '../components/index.ts';
import { useAct, useAnswer, useMay, useStationState } from '../station-client.tsx';
import { useFailureText, useText } from '../text.tsx';
import { CloseSession } from './close-session.tsx';
import { ConfirmSession } from './confirm-session.tsx';
import { OpenSessions } from './open-sessions.tsx';
import { PickExhibit } from './pick-exhibit.tsx';
import { ScanList } from './scan-list.tsx';
import { isSilent, setSilent } from './scan-sound.ts';
import { scanAdvice, scanSubject } from './scan-words.ts';
import { TypedCode } from './typed-code.tsx';
import { useScanner } from './use-scanner.ts';
import { useScanSession, type Session, type SessionScan } from './use-session.ts';

const shownScans = 200;

export interface ScanWorkProps {
  readonly named: string | undefined;
  /** The session was signed or closed, here or elsewhere. */
  readonly onSessionEnded: () => void;
  /** Whether codes may be taken: not while a dialog asks for a signature over what is on the list. */
  readonly setTaking: (isTaking: boolean) => void;
}

export function ScanWork({ named, onSessionEnded, setTaking }: ScanWorkProps) {
  const t = useText();
  const [, navigate] = useLocation();
  const may = useMay('scanning.scan');
  const id = ScanSessionId.safeParse(named).data;
  const open = useCallback(
    (session: Session) => {
      if (session.id !== id) navigate(`/scanning/session/${session.id}`, { replace: true });
    },
    [id, navigate],
  );
  const here = useScanSession(id, open);
  const read = useAnswer(
    'scanning.session',
    { id: id ?? noSession, count: shownScans },
    { isEnabled: id !== undefined },
  );
  const sessions = useAnswer('scanning.sessions', {}, { isEnabled: may });
  const undo = useAct('scanning.undo');
  const [dialog, setDialog] = useState<'confirm' | 'close' | 'pick'>();
  const [done, setDone] = useState<number>();
  const codeOf = useCommandCode();

  const hear = async (given: Parameters<typeof here.scan>[0]) => {
    setDone(undefined);
    const answer = await here.scan(given);
    if (answer?.outcome === 'ready') setDialog('confirm');
    if (answer?.outcome === 'closing') setDialog('close');
  };
  const continueOwn = () => {
    const own = sessions.value?.sessions.find(({ isMine }) => isMine);
    if (own !== undefined) navigate(`/scanning/session/${own.id}`);
  };
  const choose = (command: LabelCommand) => {
    const code = codeOf(command);
    if (command === 'continue' && id === undefined) continueOwn();
    else if (code !== undefined) drop(hear({ given: code, source: 'screen' }));
  };
  useScanner((scan) => {
    const given = scan.labelText.slice(0, 500);
    if (id === undefined && given === codeOf('continue')) continueOwn();
    else if (given === codeOf('count')) navigate('/custody/inventory');
    else drop(hear({ given, source: scan.source }));
  }, may);
  useCommandOfAddress(choose);
  const hasEnded = id !== undefined && read.value?.session.ended !== undefined;
  useEffect(() => {
    if (hasEnded) onSessionEnded();
  }, [hasEnded, onSessionEnded]);
  const hasDialog = dialog !== undefined;
  useEffect(() => {
    setTaking(!hasDialog);
    return () => setTaking(true);
  }, [hasDialog, setTaking]);

  if (!may) return <Notice tone="info">{t('scanning:work.forbidden')}</Notice>;
  const session = id === undefined ? undefined : read.value?.session;
  const scans = id === undefined ? [] : (read.value?.scans ?? []);
  const isEnded = session?.ended !== undefined;
  const isMine = session?.isMine !== false;
  return (
    <div className="fp-work-stack">
      {done !== undefined && (
        <Notice tone="good" title={t('scanning:work.recorded', { count: done })} isUrgent>
          <p>{t('scanning:work.next-session')}</p>
        </Notice>
      )}
      <FailureNotice failure={here.failure ?? undo.failure} whatIsSafe={t('scanning:work.nothing-lost')} />
      <div className="fp-scan-board">
        <Counter session={session} waiting={here.waiting} />
        <LastScan scan={here.last ?? scans[0]} expected={session?.expected ?? 'command'} isEnded={isEnded} />
      </div>
      {isEnded || !isMine ? (
        <EndedNotice session={session} onBegin={() => navigate('/scanning')} />
      ) : (
        <div className="fp-scan-acts">
          {workCommands.map((command) => (
            <Button key={command} size="small" isPressed={session?.command === command} onPress={() => choose(command)}>
              {t(`scanning:command.${command}`)}
            </Button>
          ))}
          <span className="fp-scan-gap" />
          <Button size="small" icon="undo" isDisabled={session === undefined} onPress={() => choose('undo')}>
            {t('scanning:command.undo')}
          </Button>
          <Button
            size="small"
            icon="key"
            look="primary"
            isDisabled={(session?.taken ?? 0) === 0}
            onPress={() => choose('confirm')}
          >
            {t('scanning:work.sign')}
          </Button>
        </div>
      )}
      {session !== undefined && !isEnded && isMine && (
        <TypedCode
          canPick={session.destination !== undefined}
          onCode={(given, reason) => drop(hear({ given, source: 'typed', reason }))}
          onPick={() => setDialog('pick')}
          onClose={() => setDialog('close')}
        />
      )}
      {id !== undefined && read.value === undefined ? (
        <Awaited failure={read.failure} />
      ) : (
        <ScanList
          scans={scans}
          total={session?.scans ?? 0}
          {...(isEnded || !isMine || session === undefined
            ? {}
            : { onUndo: (scan: SessionScan) => drop(undo.act({ sessionId: session.id, scanId: scan.id })) })}
        />
      )}
      {id === undefined && <OpenSessions sessions={sessions.value?.sessions ?? []} />}
      <SilenceSwitch />
      {session !== undefined && (
        <>
          <ConfirmSession
            isOpen={dialog === 'confirm'}
            session={session}
            onClose={() => setDialog(undefined)}
            onDone={(count) => {
              setDialog(undefined);
              setDone(count);
              onSessionEnded();
              navigate('/scanning');
            }}
          />
          <CloseSession
            isOpen={dialog === 'close'}
            session={session}
            onClose={() => setDialog(undefined)}
            onDone={() => {
              setDialog(undefined);
              onSessionEnded();
              navigate('/scanning');
            }}
          />
          {dialog === 'pick' && <PickExhibit session={session} onClose={() => setDialog(undefined)} />}
        </>
      )}
    </div>
  );
}

/** Well-formed and nobody's: the question is not asked while there is no session. */
const noSession = ScanSessionId.parse('00000000-0000-7000-8000-000000000000');

function useCommandCode(): (command: LabelCommand) => string | undefined {
  const station = useStationState()?.station?.id;
  return (command) => (station === undefined ? undefined : commandCodeOf(command, labelStationOf(station)));
}

/** A command that was scanned on another screen leads here with its word in the address. */
function useCommandOfAddress(choose: (command: LabelCommand) => void): void {
  const latest = useRef(choose);
  useEffect(() => {
    latest.current = choose;
  });
  useEffect(() => {
    const word = /[?&]command=([a-z]+)/.exec(window.location.hash)?.[1];
    const command = labelCommands.find((one) => one === word);
    if (command === undefined) return;
    window.history.replaceState(null, '', '#/scanning');
    latest.current(command);
  }, []);
}

function Counter({ session, waiting }: { readonly session: Session | undefined; readonly waiting: number }) {
  const t = useText();
  const command = session?.command;
  return (
    <div className="fp-scan-counter">
      <p className="fp-scan-command">
        {command === undefined ? t('scanning:work.no-command') : t(`scanning:command.${command}`)}
      </p>
      <p className="fp-scan-where">{session?.destination?.label ?? t('scanning:work.no-destination')}</p>
      <p className="fp-scan-number" aria-label={t('scanning:work.on-list', { count: session?.taken ?? 0 })}>
        {session?.taken ?? 0}
      </p>
      <p className="fp-quiet">
        {waiting === 0
          ? t('scanning:work.all-saved', { count: session?.scans ?? 0 })
          : t('scanning:work.saving', { count: waiting })}
      </p>
    </div>
  );
}

const shapes = { ok: '●', already: '◆', stop: '■' } as const;

/** The last answer, large, and what comes next; read out as it changes, at once where one has to stop. */
function LastScan({
  scan,
  expected,
  isEnded,
}: {
  readonly scan: SessionScan | undefined;
  readonly expected: Session['expected'];
  readonly isEnded: boolean;
}) {
  const t = useText();
  const failureText = useFailureText();
  const signal = scan === undefined ? undefined : signalOf(scan.outcome);
  const advice = scan === undefined ? undefined : scanAdvice(t, failureText, scan);
  const next = isEnded ? undefined : t(`scanning:expected.${expected}`);
  return (
    <div className={`fp-scan-last fp-scan-${signal ?? 'none'}`}>
      {/* The key makes each answer a new one, so that the same words are read again. */}
      <div key={scan?.id} role={signal === 'stop' ? 'alert' : 'status'} className="fp-scan-answer">
        <span className="fp-scan-shape" aria-hidden="true">
          {signal === undefined ? '○' : shapes[signal]}
        </span>
        <div>
          <p className="fp-scan-outcome">
            {scan === undefined || signal === undefined
              ? t('scanning:work.ready')
              : `${t(`scanning:signal.${signal}`)}: ${t(`scanning:outcome.${scan.outcome}`)}`}
          </p>
          {scan !== undefined && <p className="fp-scan-subject">{scanSubject(t, scan)}</p>}
          {advice !== undefined && <p>{advice}</p>}
        </div>
      </div>
      {next !== undefined && next !== advice && <p className="fp-scan-next">{next}</p>}
    </div>
  );
}

function EndedNotice({ session, onBegin }: { readonly session: Session | undefined; readonly onBegin: () => void }) {
  const t = useText();
  if (session === undefined) return null;
  const { ended, starter } = session;
  return (
    <Notice tone="info" actions={<Button onPress={onBegin}>{t('scanning:work.begin-new')}</Button>}>
      {ended === undefined ? (
        <p>{t('scanning:work.of-another', { name: starter })}</p>
      ) : (
        <p>
          <Status tone={ended.ending === 'confirmed' ? 'good' : 'neutral'}>
            {t(`scanning:ending.${ended.ending}`)}
          </Status>{' '}
          {ended.by} {ended.note}
        </p>
      )}
    </Notice>
  );
}

function SilenceSwitch() {
  const t = useText();
  const [silent, setHere] = useState(isSilent());
  return (
    <label className="fp-check">
      <input
        type="checkbox"
        checked={!silent}
        onChange={(event) => {
          setSilent(!event.currentTarget.checked);
          setHere(!event.currentTarget.checked);
        }}
      />
      <span>{t('scanning:work.sounds')}</span>
    </label>
  );
}
