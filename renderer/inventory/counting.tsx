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
import { drop } from '../../shared/language/habits.ts';
import { useScanner } from '../scanning/use-scanner.ts';
import { useAct, useMay, useStationState } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';
import { CloseCountDialog } from './close-count-dialog.tsx';
import { CountList } from './count-list.tsx';
import { LastScan } from './last-scan.tsx';
import { PickDialog } from './pick-dialog.tsx';
import type { Session } from './session-page.tsx';
import { useCounts } from './use-counts.ts';
import { useScanQueue } from './use-scan-queue.ts';

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
  const mine = counts.rows.filter((count) => count.counterId === self && !counts.isGone(count)).length;
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
        {isCounting && <CountEntry whole={whole} counted={mine} onCounted={counts.readNew} />}
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
            <strong>{format.number(mine)}</strong>
            <span>{t('inventory:count.countedNow')}</span>
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
  counted,
  onCounted,
}: {
  readonly whole: Session;
  readonly counted: number;
  readonly onCounted: () => void;
}) {
  const t = useText();
  const { session, places } = whole;
  const [placeId, setPlaceId] = useState(session.placeId);
  const [text, setText] = useState('');
  const [seal, setSeal] = useState('');
  const [hasNoSeal, setNoSeal] = useState(false);
  const [quantity, setQuantity] = useState<number>();
  const [condition, setCondition] = useState('');
  const [also, setAlso] = useState({ seal: false, quantity: false, condition: false });
  const [isPicking, setPicking] = useState(false);
  const [isClosing, setClosing] = useState(false);
  const label = useRef<HTMLInputElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const queue = useScanQueue(onCounted);
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
    setSeal('');
    setNoSeal(false);
    setQuantity(undefined);
    setCondition('');
    label.current?.focus();
  };
  /** What a scanner or a person says stands on a label. */
  const take = (read: string) => {
    queue.enqueue({ id: session.id, placeId, entry: { mode: 'scan', text: read }, ...seen() });
    clear();
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
      take(given);
      return;
    }
    setText(given);
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
    if (next === undefined) take(text.trim());
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
          <div data-read className="fp-counting-main">
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
          <Button look="primary" icon="accept" onPress={() => text.trim() !== '' && take(text.trim())}>
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
            label: scan.input.entry.mode === 'scan' ? scan.input.entry.text : scan.input.entry.reason,
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
          onPick={(exhibitId, reason) => {
            setPicking(false);
            queue.enqueue({ id: session.id, placeId, entry: { mode: 'manual', exhibitId, reason }, ...seen() });
            clear();
          }}
        />
      )}
      {isClosing && <CloseCountDialog id={session.id} counts={counted} onClose={() => setClosing(false)} />}
    </>
  );
}
