// Pages and what one does with them while reading: a page asked for, larger and smaller, turned, a text found.
import { useCallback, useMemo, useRef, useState } from 'react';
import type { RefObject } from 'react';
import type { Inspection, PageRange } from '../../shared/domain/foreign-pages.ts';
import type { AttachmentId, DocumentId } from '../../shared/language/identity.ts';
import type { Action } from '../actions/action.ts';
import { useActions } from '../actions/actions.tsx';
import { Button, IconButton, TextField } from '../components/index.ts';
import { useFormat, useText } from '../text.tsx';
import { FindLine, type Found } from './find-line.tsx';
import { PageList, type PageListHandle } from './page-list.tsx';
import type { Turn } from './page-shapes.ts';
import './pages.css';

const steps = [0.25, 0.5, 0.75, 1, 1.25, 1.5, 2, 2.5, 3] as const;

export interface PagesReadingProps {
  readonly documentId: AttachmentId | DocumentId;
  readonly inspection: Inspection;
  /** Changes when the document was opened anew. */
  readonly version: string;
  /** Pages that a machine read. */
  readonly read?: readonly PageRange[];
  /** Whoever else brings a page to the top, such as an index beside it. */
  readonly list?: RefObject<PageListHandle | null>;
  readonly onPage?: (page: number) => void;
}

export function PagesReading({ documentId, inspection, version, read = [], list: given, onPage }: PagesReadingProps) {
  const t = useText();
  const own = useRef<PageListHandle>(null);
  const list = given ?? own;
  const field = useRef<HTMLInputElement>(null);
  const [zoom, setZoom] = useState<number>();
  const [used, setUsed] = useState(1);
  const [turn, setTurn] = useState<Turn>(0);
  const [page, setPage] = useState(1);
  const turned = useCallback(
    (next: number) => {
      setPage(next);
      onPage?.(next);
    },
    [onPage],
  );
  const [found, setFound] = useState<Found>();
  const [at, setAt] = useState(0);

  const larger = useCallback(() => setZoom(steps.find((one) => one > used + 0.01) ?? 3), [used]);
  const smaller = useCallback(() => setZoom(steps.findLast((one) => one < used - 0.01) ?? 0.25), [used]);
  const fit = useCallback(() => setZoom(undefined), []);
  const turnRight = useCallback(() => setTurn((known) => ((known + 90) % 360) as Turn), []);
  const show = (result: Found | undefined, index: number) => {
    setAt(index);
    const place = result?.pages[index];
    if (place !== undefined) list.current?.goTo(place.page);
  };
  const step = (by: -1 | 1) => {
    const count = found?.pages.length ?? 0;
    if (count > 0) show(found, (at + by + count) % count);
  };
  const actions = useMemo<readonly Action[]>(
    () => [
      {
        id: 'pages.find',
        name: 'pages:action.find',
        group: 'place',
        icon: 'search',
        keys: 'Ctrl+F',
        perform: () => field.current?.focus(),
      },
      { id: 'pages.larger', name: 'pages:action.larger', group: 'place', icon: 'add', perform: larger },
      { id: 'pages.smaller', name: 'pages:action.smaller', group: 'place', icon: 'minus', perform: smaller },
      { id: 'pages.wide', name: 'pages:action.wide', group: 'place', perform: fit },
      { id: 'pages.turn', name: 'pages:action.turn', group: 'place', icon: 'rotate', perform: turnRight },
    ],
    [larger, smaller, fit, turnRight],
  );
  useActions(actions);
  return (
    <>
      <div className="fp-pages-tools">
        <JumpField page={page} of={inspection.pages} onJump={(wanted) => list.current?.goTo(wanted)} />
        <span className="fp-pages-zoom">
          <IconButton icon="minus" size="small" label={t('pages:action.smaller')} onPress={smaller} />
          <span className="fp-tabular">{t('pages:zoom', { percent: Math.round(used * 100) })}</span>
          <IconButton icon="add" size="small" label={t('pages:action.larger')} onPress={larger} />
          <Button size="small" isPressed={zoom === undefined} onPress={fit}>
            {t('pages:action.wide')}
          </Button>
          <Button size="small" icon="rotate" onPress={turnRight}>
            {t('pages:action.turn')}
          </Button>
          {turn !== 0 && <span className="fp-quiet">{t('pages:turned', { degrees: turn })}</span>}
        </span>
      </div>
      {(inspection.kind === 'pdf' || read.length > 0) && (
        <FindLine
          attachmentId={documentId}
          inspection={inspection}
          read={read}
          found={found}
          onFound={(result) => {
            setFound(result);
            show(result, 0);
          }}
          at={at}
          onStep={step}
          field={field}
        />
      )}
      <PageList
        attachmentId={documentId}
        inspection={inspection}
        version={version}
        zoom={zoom}
        turn={turn}
        wanted={found?.text ?? ''}
        onPage={turned}
        onZoom={setUsed}
        onLarger={larger}
        onSmaller={smaller}
        onFit={fit}
        list={list}
      />
    </>
  );
}

function JumpField({
  page,
  of,
  onJump,
}: {
  readonly page: number;
  readonly of: number;
  readonly onJump: (page: number) => void;
}) {
  const t = useText();
  const format = useFormat();
  const [typed, setTyped] = useState<string>();
  const jump = () => {
    const wanted = Number(typed);
    if (Number.isInteger(wanted) && wanted >= 1) onJump(Math.min(of, wanted));
    setTyped(undefined);
  };
  return (
    <span className="fp-pages-jump">
      <TextField
        name="page"
        label={t('pages:jump')}
        value={typed ?? String(page)}
        onChange={setTyped}
        onEnter={jump}
        onBlur={() => setTyped(undefined)}
        maxLength={7}
      />
      <span className="fp-quiet fp-tabular">{t('pages:of', { of: format.number(of) })}</span>
    </span>
  );
}
