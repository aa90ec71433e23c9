// A document that others made, read in the program: its pages, a search, what was found in it, and the bytes that prove it.
import { useCallback, useMemo, useRef, useState } from 'react';
import { documentKind } from '../../shared/domain/foreign-pages.ts';
import type { Action } from '../actions/action.ts';
import { useActions } from '../actions/actions.tsx';
import { Button, FailureNotice, Group, IconButton, LoadingLines, Notice, TextField } from '../components/index.ts';
import { Bytes } from '../photographs/file-facts.tsx';
import type { Attachment } from '../photographs/attachment.ts';
import { useAnswer } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';
import { FindLine, type Found } from './find-line.tsx';
import { Findings, type Looked } from './findings.tsx';
import { PageList, type PageListHandle } from './page-list.tsx';
import type { Turn } from './page-shapes.ts';
import { PasswordForm } from './password-form.tsx';
import './pages.css';

export interface DocumentPageProps {
  readonly attachment: Attachment;
  readonly onBack: () => void;
}

const steps = [0.25, 0.5, 0.75, 1, 1.25, 1.5, 2, 2.5, 3] as const;

/** Whether it is read here and not looked at as a picture. */
export function isDocument({ mediaType, fileName, kind }: Attachment): boolean {
  // A photograph may be a TIFF too.
  return documentKind(mediaType, fileName) !== undefined && (mediaType !== 'image/tiff' || kind === 'file');
}

export function DocumentPage({ attachment, onBack }: DocumentPageProps) {
  const t = useText();
  const { value: looked, failure } = useAnswer('documents.inspection', { attachmentId: attachment.id });
  return (
    <div className="fp-document">
      <div className="fp-document-main">
        <div className="fp-button-row">
          <Button size="small" icon="back" onPress={onBack}>
            {t('work:photograph.back')}
          </Button>
          <strong className="fp-breaks">{attachment.fileName}</strong>
        </div>
        <FailureNotice failure={failure} />
        {looked === undefined ? (
          failure === undefined && <LoadingLines lines={8} />
        ) : (
          <Pages attachment={attachment} looked={looked} />
        )}
      </div>
      {looked !== undefined && (
        <div className="fp-work-stack">
          <Findings attachmentId={attachment.id} looked={looked} />
          <Group title={t('work:photograph.original')}>
            <Bytes attachment={attachment} />
          </Group>
        </div>
      )}
    </div>
  );
}

function Pages({ attachment, looked }: { readonly attachment: Attachment; readonly looked: Looked }) {
  const t = useText();
  const { inspection } = looked;
  if (inspection === undefined) return <Notice tone="info">{t('pages:found.notYet')}</Notice>;
  if (inspection.fatal !== undefined) {
    return (
      <Notice tone="danger" title={t('pages:fatalTitle')}>
        <p>{t(`pages:fatal.${inspection.fatal}`)}</p>
        <p>{t('pages:kept')}</p>
      </Notice>
    );
  }
  if (inspection.access === 'password-needed') return <PasswordForm attachmentId={attachment.id} />;
  return <Reading attachment={attachment} looked={looked} inspection={inspection} />;
}

function Reading({
  attachment,
  looked,
  inspection,
}: {
  readonly attachment: Attachment;
  readonly looked: Looked;
  readonly inspection: NonNullable<Looked['inspection']>;
}) {
  const t = useText();
  const list = useRef<PageListHandle>(null);
  const field = useRef<HTMLInputElement>(null);
  const [zoom, setZoom] = useState<number>();
  const [used, setUsed] = useState(1);
  const [turn, setTurn] = useState<Turn>(0);
  const [page, setPage] = useState(1);
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
      {inspection.kind === 'pdf' && (
        <FindLine
          attachmentId={attachment.id}
          inspection={inspection}
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
        attachmentId={attachment.id}
        inspection={inspection}
        version={Date.parse(looked.inspectedAt ?? attachment.recordedAt).toString(36)}
        zoom={zoom}
        turn={turn}
        wanted={found?.text ?? ''}
        onPage={setPage}
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
