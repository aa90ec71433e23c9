// Counting: first the place, then label after label. What was scanned last is on top and says whether it counts; nothing is pinned above it.
import { useEffect, useRef, useState } from 'react';
import type { FormEvent } from 'react';
import {
  Button,
  CheckField,
  ChoiceField,
  FailureNotice,
  Group,
  Notice,
  NumberField,
  ProgressLine,
  TextField,
} from '../components/index.ts';
import type { InputOf } from '../../shared/contract/index.ts';
import { labelTypeOfAnyStation } from '../../shared/domain/label-code.ts';
import { signalOfCount } from '../../shared/domain/inventory.ts';
import { drop } from '../../shared/language/habits.ts';
import { playSignal } from '../scanning/scan-sound.ts';
import { useScanner } from '../scanning/use-scanner.ts';
import { useAct, useMay, useStationState } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';
import { CloseCountDialog } from './close-count-dialog.tsx';
import { CountList } from './count-list.tsx';
import { LastScan } from './last-scan.tsx';
import { PickDialog } from './pick-dialog.tsx';
import type { Session } from './session-page.tsx';
import { useCounts } from './use-counts.ts';
import { useScanQueue, type ScanInput } from './use-scan-queue.ts';

type Seen = Pick<InputOf<'inventory.count'>, 'seal' | 'quantity' | 'condition'>;

/** What is read of each exhibit, in order: its label first. */
const readFields = 'input[data-read], [data-read] input[type=text]';

/** How long after the last scan the progress of the whole session is read again. */
const progressAfter = 1500;

export function Counting({ session: whole, readAgain }: { readonly session: Session; readonly readAgain: () => void }) {
  const t = useText();
  const format = useFormat();
  const { session, places } = whole;
  const self = useStationState()?.person?.id;
  const mayCount = useMay('inventory.count');
  const counts = useCounts(session.id);
  const mine = counts.rows.filter((count) => count.counterId === self && !counts.isGone(count));
  const notCounted = mine.filter(({ fault }) => fault !== undefined).length;
  const counter = session.counters.find(({ personId }) => personId === self);
  const isCounting = session.state === 'open' && mayCount && counter !== undefined && counter.closedAt === undefined;

  // The whole is judged again when one pauses, not with every scan.
  const newest = counts.rows[0]?.number ?? 0;
  useEffect(() => {
    if (newest === 0) return undefined;
    const timer = window.setTimeout(readAgain, progressAfter);
    return () => window.clearTimeout(timer);
  }, [newest, readAgain]);

  return (
    <div className="fp-counting">
      <div className="fp-work-stack">
        {isCounting && <CountEntry whole={whole} saved={mine.length} onCounted={counts.readNew} />}
        {!isCounting && counter === undefined && session.state === 'open' && (
          <Notice tone="info" title={t('inventory:count.notCounter')} />
        )}
        {counter?.closedAt !== undefined && session.state === 'open' && (
          <Notice tone="good" title={t('inventory:count.closed')} />
        )}
        <CountList counts={counts} places={places} mayCorrect={isCounting} selfId={self} />
      </div>
      <div className="fp-work-stack">
        {counter !== undefined && (
          <div className="fp-big-count" role="status">
            <strong>{format.number(mine.length - notCounted)}</strong>
            <span>{t('inventory:count.countedNow')}</span>
            {notCounted > 0 && <span>{t('inventory:count.notCountedNow', { count: notCounted })}</span>}
            {whole.expected !== undefined && (
              <span className="fp-quiet">
                {t('inventory:count.ofAsked', { asked: format.number(whole.expected.asked) })}
              </span>
            )}
          </div>
        )}
        {whole.hidesExpectation && <Notice tone="info">{t('inventory:count.blind')}</Notice>}
        {whole.expected !== undefined && (
          <Group title={t('inventory:count.byPlace')}>
            <ul className="fp-by-place">
              {whole.expected.byPlace.map(({ place, asked, counted }) => (
                <li key={place}>
                  <span>{place}</span>
                  <ProgressLine label={place} done={counted} total={asked} isQuiet />
                  <span className="fp-quiet fp-tabular">
                    {t('inventory:count.progress', { counted: format.number(counted), asked: format.number(asked) })}
                  </span>
                </li>
              ))}
            </ul>
            {whole.expected.checkedOut > 0 && (
              <p className="fp-quiet">{t('inventory:count.checkedOut', { count: whole.expected.checkedOut })}</p>
            )}
          </Group>
        )}
      </div>
    </div>
  );
}

function CountEntry({
  whole,
  saved,
  onCounted,
}: {
  readonly whole: Session;
  /** Rows of this person that stand, counted or not. */
  readonly saved: number;
  readonly onCounted: () => void;
}) {
  const t = useText();
  const { session, places } = whole;
  const [placeId, setPlaceId] = useState(session.placeId);
  const [text, setText] = useState('');
  /** What stands in the field because a scanner read it; anything else there was typed. */
  const [heard, setHeard] = useState('');
  const [reason, setReason] = useState('');
  const [seal, setSeal] = useState('');
  const [hasNoSeal, setNoSeal] = useState(false);
  const [quantity, setQuantity] = useState<number>();
  const [condition, setCondition] = useState('');
  const [also, setAlso] = useState({ seal: false, quantity: false, condition: false });
  const [isPicking, setPicking] = useState(false);
  const [isClosing, setClosing] = useState(false);
  const label = useRef<HTMLInputElement>(null);
  const why = useRef<HTMLInputElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const queue = useScanQueue((answer) => {
    playSignal('code' in answer ? 'stop' : signalOfCount(answer.outcome));
    onCounted();
  });
  const reading = useAct('labels.read');

  const seen = (): Seen => ({
    ...(!also.seal
      ? {}
      : hasNoSeal
        ? { seal: { kind: 'none' } }
        : seal.trim() === ''
          ? {}
          : { seal: { kind: 'read', number: seal.trim() } }),
    ...(also.quantity && quantity !== undefined && Number.isInteger(quantity) ? { quantity } : {}),
    condition: also.condition ? condition : '',
  });
  const clear = () => {
    setText('');
    setHeard('');
    setSeal('');
    setNoSeal(false);
    setQuantity(undefined);
    setCondition('');
    label.current?.focus();
  };
  const take = (entry: ScanInput['entry']) => {
    queue.enqueue({ id: session.id, placeId, entry, ...seen() });
    clear();
  };
  const isTyped = text.trim() !== '' && text !== heard;
  /** What stands in the field: as scanned, or as typed with the reason, which stays for the next damaged label. */
  const takeField = () => {
    if (text.trim() === '') return;
    if (!isTyped) take({ mode: 'scan', text });
    else if (reason.trim() !== '') take({ mode: 'typed', text: text.trim(), reason: reason.trim() });
    else why.current?.focus();
  };
  /** A label of a place says where counting goes on; of anything else, that it was seen, once what is also to be read was read. */
  const hear = async (given: string) => {
    if (labelTypeOfAnyStation(given) === 'place') {
      const read = await reading.act({ given });
      const place = places.find(({ id }) => read.ok && id === read.value.subjectId);
      if (place !== undefined) {
        setPlaceId(place.id);
        return;
      }
    }
    if (!also.seal && !also.quantity && !also.condition) {
      take({ mode: 'scan', text: given });
      return;
    }
    setText(given);
    setHeard(given);
    form.current?.querySelectorAll<HTMLInputElement>(readFields)[1]?.focus();
  };
  const isElsewhere = isPicking || isClosing;
  useScanner((scan) => {
    // A dialog is answered first; the label is still in the hand.
    if (!isElsewhere) drop(hear(labelTypeOfAnyStation(scan.labelText) === undefined ? scan.text : scan.labelText));
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') return;
    // Enter goes on to what is also to be read; in the last field it counts.
    const fields = [...(form.current?.querySelectorAll<HTMLInputElement>(readFields) ?? [])];
    const at = fields.findIndex((field) => field === document.activeElement);
    const next = at === -1 ? undefined : fields[at + 1];
    if (next === undefined) takeField();
    else next.focus();
  };
  return (
    <>
      <form ref={form} className="fp-work-stack" onSubmit={onSubmit} noValidate>
        <div className="fp-counting-entry">
          <div className="fp-counting-main">
            <ChoiceField
              name="placeId"
              label={t('inventory:count.here')}
              help={t('inventory:count.hereHelp')}
              value={placeId}
              onChange={(next) => {
                const place = places.find(({ id }) => id === next);
                if (place !== undefined) setPlaceId(place.id);
              }}
              choices={places.map((place) => ({ value: place.id as string, label: place.path }))}
            />
          </div>
          {/* Whatever a scanner reads here was scanned, also what is no label: it becomes a row, not a text. */}
          <div data-read data-scan="heard" className="fp-counting-main">
            <TextField
              name="labelText"
              label={t('inventory:count.label')}
              help={t('inventory:count.labelHelp')}
              isMono
              isFirst
              maxLength={200}
              value={text}
              onChange={setText}
              inputRef={label}
            />
          </div>
          {isTyped && (
            <div data-read className="fp-counting-main">
              <TextField
                name="typedReason"
                label={t('inventory:count.typedReason')}
                help={t('inventory:count.typedReasonHelp')}
                isRequired
                maxLength={200}
                value={reason}
                onChange={setReason}
                inputRef={why}
              />
            </div>
          )}
          {also.seal && (
            <div data-read>
              <TextField
                name="sealRead"
                label={t('inventory:count.seal')}
                isMono
                maxLength={60}
                value={seal}
                onChange={setSeal}
                isDisabled={hasNoSeal}
              />
              <CheckField name="noSeal" label={t('inventory:count.noSeal')} value={hasNoSeal} onChange={setNoSeal} />
            </div>
          )}
          {also.quantity && (
            <div data-read>
              <NumberField
                name="quantity"
                label={t('inventory:count.quantity')}
                value={quantity}
                onChange={setQuantity}
              />
            </div>
          )}
          {also.condition && (
            <div data-read>
              <TextField
                name="condition"
                label={t('inventory:count.condition')}
                maxLength={1000}
                value={condition}
                onChange={setCondition}
              />
            </div>
          )}
        </div>
        <fieldset className="fp-counting-also">
          <legend className="fp-field-label">{t('inventory:count.also')}</legend>
          <CheckField
            name="alsoSeal"
            label={t('inventory:count.alsoSeal')}
            value={also.seal}
            onChange={(next) => setAlso({ ...also, seal: next })}
          />
          <CheckField
            name="alsoQuantity"
            label={t('inventory:count.alsoQuantity')}
            value={also.quantity}
            onChange={(next) => setAlso({ ...also, quantity: next })}
          />
          <CheckField
            name="alsoCondition"
            label={t('inventory:count.alsoCondition')}
            value={also.condition}
            onChange={(next) => setAlso({ ...also, condition: next })}
          />
        </fieldset>
        {/* Enter in a form of several fields needs a button that submits. */}
        <button type="submit" className="fp-hidden" tabIndex={-1} aria-hidden="true" />
        <span className="fp-button-row">
          <Button look="primary" icon="accept" onPress={takeField}>
            {t('inventory:count.save')}
          </Button>
          <Button icon="search" onPress={() => setPicking(true)}>
            {t('inventory:count.pick')}
          </Button>
          <Button icon="lock" isDisabled={queue.waiting > 0} onPress={() => setClosing(true)}>
            {t('inventory:count.close')}
          </Button>
        </span>
      </form>
      <LastScan queue={queue} />
      {queue.refused.map((scan) => (
        <FailureNotice
          key={`${scan.input.entry.mode}${JSON.stringify(scan.input.entry)}`}
          failure={scan.failure}
          whatIsSafe={t('inventory:count.refused', {
            label: scan.input.entry.mode === 'manual' ? scan.input.entry.reason : scan.input.entry.text,
          })}
          actions={
            <>
              <Button
                size="small"
                onPress={() => {
                  queue.forget(scan);
                  queue.enqueue(scan.input);
                }}
              >
                {t('inventory:count.again')}
              </Button>
              <Button size="small" onPress={() => queue.forget(scan)}>
                {t('inventory:count.drop')}
              </Button>
            </>
          }
        />
      ))}
      {isPicking && (
        <PickDialog
          session={whole}
          onClose={() => setPicking(false)}
          onPick={(exhibitId, because) => {
            setPicking(false);
            take({ mode: 'manual', exhibitId, reason: because });
          }}
        />
      )}
      {isClosing && <CloseCountDialog id={session.id} counts={saved} onClose={() => setClosing(false)} />}
    </>
  );
}
