// The index of documents in its order, and beside it the document one stands on.
import { useId, useState } from 'react';
import { useLocation } from 'wouter';
import { moveBack, neighbourMove, type Move } from '../../shared/domain/court-file/arrangement.ts';
import { drop } from '../../shared/language/habits.ts';
import type { CaseId } from '../../shared/language/identity.ts';
import type { FileSection } from '../../shared/reference/document-types/index.ts';
import { formatPlainDay } from '../../shared/text/format.ts';
import {
  Button,
  EmptyState,
  FailureNotice,
  Fold,
  LinkButton,
  ListWithSheet,
  OrderedList,
} from '../components/index.ts';
import { useAct, useMay } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';
import { DocumentSheet } from './document-sheet.tsx';
import { addressOf, marksOf, titleOf, type CourtDocument, type CourtFile } from './words.ts';

export function IndexPart({
  caseId,
  file,
  about,
}: {
  readonly caseId: CaseId;
  readonly file: CourtFile;
  readonly about: string | undefined;
}) {
  const t = useText();
  const helpId = useId();
  const [, navigate] = useLocation();
  const mayMove = useMay('court-file.move');
  const mover = useMover(caseId, file);
  const shown = file.documents.filter(({ withdrawn }) => withdrawn === undefined || withdrawn.isAfterSeal);
  const gone = file.documents.filter(({ withdrawn }) => withdrawn?.isAfterSeal === false);
  const chosen = file.documents.find(({ id }) => id === about);
  if (shown.length === 0 && gone.length === 0) return <EmptyFile caseId={caseId} file={file} />;
  const groups = [...Map.groupBy(shown, ({ section }) => section)].map(([id, rows]) => ({
    id,
    heading: t(`vocabulary:fileSection.${id}`),
    rows,
  }));
  const list = (
    <div className="fp-court-list">
      <div className="fp-court-list-tools">
        <p id={helpId} className="fp-quiet">
          {mayMove ? t('courtFile:list.help') : t('courtFile:law')}
        </p>
        {mover.canUndo && (
          <Button icon="undo" size="small" onPress={mover.undo}>
            {t('courtFile:act.undo')}
          </Button>
        )}
      </div>
      <FailureNotice failure={mover.failure} whatIsSafe={t('courtFile:list.conflict')} />
      <span className="fp-hidden" role="status">
        {mover.said}
      </span>
      <IndexHead />
      <OrderedList
        label={t('courtFile:list.label')}
        describedBy={helpId}
        groups={groups}
        keyOf={({ id }) => id}
        sayingOf={(document, { heading }) =>
          [
            t('courtFile:list.said', {
              number: document.number,
              title: titleOf(document.description, t),
              section: heading,
            }),
            ...marksOf(document, t),
          ].join('. ')
        }
        chosen={about}
        onChoose={(id) => navigate(addressOf(caseId, 'index', id), { replace: about !== undefined })}
        onStep={mayMove ? mover.step : undefined}
        onDropBehind={mayMove ? mover.dropBehind : undefined}
        onUndo={mover.canUndo ? mover.undo : undefined}
      >
        {(document) => <IndexLine document={document} />}
      </OrderedList>
      {gone.length > 0 && (
        <Fold
          title={t('courtFile:list.withdrawnTitle')}
          summary={t('courtFile:list.withdrawnSummary', { count: gone.length })}
        >
          <ul className="fp-court-gone">
            {gone.map((document) => (
              <li key={document.id}>
                <a href={`#${addressOf(caseId, 'index', document.id)}`}>
                  {document.number} · {titleOf(document.description, t)}
                </a>
                <span className="fp-quiet"> {document.withdrawn?.reason}</span>
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </div>
  );
  if (chosen === undefined) return <ListWithSheet list={list} />;
  return (
    <ListWithSheet
      list={list}
      sheet={<DocumentSheet key={chosen.id} caseId={caseId} file={file} document={chosen} mover={mover} />}
    />
  );
}

export interface Mover {
  readonly step: (key: string, direction: 'up' | 'down') => void;
  readonly toSection: (key: string, section: FileSection) => void;
  readonly canStep: (key: string, direction: 'up' | 'down') => boolean;
}

/** Moves, and takes moves back: an undo is a move of its own, to where the document stood. */
function useMover(caseId: CaseId, file: CourtFile) {
  const t = useText();
  const move = useAct('court-file.move');
  const [undone, setUndone] = useState<readonly Move[]>([]);
  const [said, setSaid] = useState('');
  const order = file.documents.map((document) => ({ section: document.section, document }));
  const send = async (wanted: Move, isUndo = false) => {
    const [id] = wanted.ids;
    const back = id === undefined ? undefined : moveBack(order, id);
    const answer = await move.act({ caseId, seen: file.step, ...wanted });
    if (!answer.ok) return;
    const document = file.documents.find((one) => one.id === id);
    setSaid(
      t('courtFile:list.moved', {
        number: document?.number ?? 0,
        section: t(`vocabulary:fileSection.${wanted.section}`),
      }),
    );
    if (isUndo) setUndone((known) => known.slice(0, -1));
    else if (back !== undefined) setUndone((known) => [...known, back]);
  };
  const idOf = (key: string) => file.documents.find(({ id }) => id === key)?.id;
  const neighbour = (key: string, direction: 'up' | 'down') => {
    const id = idOf(key);
    return id === undefined ? undefined : neighbourMove(order, id, direction);
  };
  const last = undone.at(-1);
  return {
    failure: move.failure,
    said,
    canUndo: last !== undefined,
    undo: () => {
      if (last !== undefined) drop(send(last, true));
    },
    step: (key: string, direction: 'up' | 'down') => {
      const wanted = neighbour(key, direction);
      if (wanted !== undefined) drop(send(wanted));
    },
    canStep: (key: string, direction: 'up' | 'down') => neighbour(key, direction) !== undefined,
    dropBehind: (key: string, section: string, behind: string | undefined) => {
      const id = idOf(key);
      const into = file.documents.find((document) => document.section === section)?.section;
      if (id !== undefined && into !== undefined)
        drop(send({ ids: [id], section: into, after: (behind === undefined ? undefined : idOf(behind)) ?? null }));
    },
    toSection: (key: string, section: FileSection) => {
      const id = idOf(key);
      const after = file.documents.findLast((document) => document.section === section)?.id ?? null;
      if (id !== undefined) drop(send({ ids: [id], section, after }));
    },
  };
}

function EmptyFile({ caseId, file }: { readonly caseId: CaseId; readonly file: CourtFile }) {
  const t = useText();
  const format = useFormat();
  const mayEnter = useMay('court-file.enter');
  return (
    <EmptyState
      icon="document"
      title={t('courtFile:list.empty')}
      action={
        mayEnter ? (
          <LinkButton to={addressOf(caseId, 'add')} icon="add" look="primary">
            {t('courtFile:act.add')}
          </LinkButton>
        ) : undefined
      }
    >
      <p>
        {file.waiting === 0
          ? t('courtFile:list.emptyNothing')
          : t('courtFile:list.emptyText', { count: format.number(file.waiting) })}
      </p>
      {!mayEnter && <p>{t('courtFile:list.emptyForbidden')}</p>}
    </EmptyState>
  );
}

function IndexHead() {
  const t = useText();
  return (
    <div className="fp-court-line fp-court-line-head" aria-hidden="true">
      <span>{t('courtFile:column.number')}</span>
      <span>{t('courtFile:column.document')}</span>
      <span>{t('courtFile:column.author')}</span>
      <span>{t('courtFile:column.dated')}</span>
      <span className="fp-grid-number">{t('courtFile:column.pages')}</span>
    </div>
  );
}

function IndexLine({ document }: { readonly document: CourtDocument }) {
  const t = useText();
  const { description, supersededBy, withdrawn } = document;
  const marks = marksOf(document, t);
  const isPast = supersededBy !== undefined || withdrawn !== undefined;
  const title = titleOf(description, t);
  const type = t(`vocabulary:documentType.${description.type}`);
  return (
    <div className={isPast ? 'fp-court-line fp-court-line-past' : 'fp-court-line'}>
      <span className="fp-tabular">{document.number}</span>
      <span className="fp-court-title">
        <span className="fp-court-words">{title}</span>
        <span className="fp-quiet fp-court-words">
          {[...(title === type ? [] : [type]), t(`vocabulary:language.${description.language}`)].join(' · ')}
          {marks.length > 0 && <strong className="fp-court-marks"> {marks.join(' · ')}</strong>}
        </span>
      </span>
      <span className="fp-court-words">{description.author === '' ? '–' : description.author}</span>
      <span className="fp-tabular">{description.dated === undefined ? '–' : formatPlainDay(description.dated)}</span>
      <span
        className="fp-grid-number fp-tabular"
        title={document.pages === undefined ? t('courtFile:list.notCounted') : ''}
      >
        {document.pages ?? '?'}
      </span>
    </div>
  );
}
