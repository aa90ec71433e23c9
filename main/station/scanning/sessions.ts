// Sessions as a whole: found again, read, corrected by rows of their own, closed.
import type { OutputOf, ParsedInputOf } from '../../../shared/contract/index.ts';
import { foldedWords, foldForSearch, holdsWords } from '../../../shared/domain/fold-text.ts';
import { answerScan, nextUndone } from '../../../shared/domain/scan-session.ts';
import type { ExhibitKind } from '../../../shared/domain/exhibit.ts';
import type { ExhibitId } from '../../../shared/language/identity.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statementOf } from '../../database/index.ts';
import type { Act, View } from '../act.ts';
import { taking, undoing } from './scan.ts';
import {
  demandOpen,
  demandOwnOpen,
  endSession,
  openSessions,
  readSession,
  recordScan,
  shownScan,
  shownSession,
  type SessionNow,
} from './session-records.ts';

export function listSessions(view: View): OutputOf<'scanning.sessions'> {
  return { sessions: openSessions(view).map((session) => shownSession(session, view.actor.id)) };
}

export function showSession(
  { db, actor }: View,
  { id, count }: ParsedInputOf<'scanning.session'>,
): OutputOf<'scanning.session'> {
  const session = readSession(db, id);
  const undone = new Set(session.scans.flatMap(({ undoes }) => (undoes === null ? [] : [undoes])));
  const newest = session.scans.slice(-count).toReversed();
  return { session: shownSession(session, actor.id), scans: newest.map((row) => shownScan(row, undone)) };
}

export function undoScan(act: Act, { sessionId, scanId }: ParsedInputOf<'scanning.undo'>): OutputOf<'scanning.undo'> {
  const session = readSession(act.db, sessionId);
  demandOwnOpen(session, act.actor.id);
  const { work } = session;
  const next = nextUndone(work);
  // Out of order only exhibits: a command under a full list would leave the list without a meaning.
  const isOpen = scanId === undefined || scanId === next || work.taken.some((taken) => taken.scanId === scanId);
  const undone = scanId ?? next;
  if (!isOpen || undone === undefined) throw new FocalPointError('scanning.not-undoable');
  return recordScan(act, session, { ...undoing(session, undone), given: '', source: 'screen' });
}

interface ExpectedRow {
  readonly exhibit_id: ExhibitId;
  readonly case_title: string;
  readonly mark: string;
  readonly number: string;
  readonly kind: ExhibitKind;
  readonly description: string;
  readonly seal: string;
}

const mostShown = 200;

export function expectedExhibits(
  { db, actor }: View,
  { sessionId, text }: ParsedInputOf<'scanning.expected'>,
): OutputOf<'scanning.expected'> {
  const session = readSession(db, sessionId);
  const words = foldedWords(text);
  const rows = expectedRows({ db, actor }, session).filter(({ case_title, mark, number, description }) =>
    holdsWords(foldForSearch([case_title, mark, number, description]), words),
  );
  return {
    total: rows.length,
    exhibits: rows.slice(0, mostShown).map((row) => ({
      id: row.exhibit_id,
      label: `${row.case_title} / ${row.mark}`,
      number: row.number,
      kind: row.kind,
      description: row.description.slice(0, 300),
      seal: row.seal,
    })),
  };
}

/** What the record expects there, or in the hands of whoever scans; what is on the list already is not picked again. */
function expectedRows({ db, actor }: Pick<View, 'db' | 'actor'>, { work, row }: SessionNow): ExpectedRow[] {
  const ends = [...new Set([work.destination?.id ?? actor.id, row.started_by])];
  const marks = ends.map(() => '?').join(', ');
  const taken = new Set<string>(work.taken.map(({ exhibitId }) => exhibitId));
  return db
    .all<ExpectedRow>(
      statementOf(
        `select exhibit_id, case_title, mark, number, kind, description, seal from exhibit_line
          where exhibit_id in (select exhibit_id from exhibit_line where home_id in (${marks})
            union select exhibit_id from exhibit_line where holder_id in (${marks}))
          and closed_as is null order by case_title, mark_order`,
        [...ends, ...ends],
      ),
    )
    .filter(({ exhibit_id }) => !taken.has(exhibit_id));
}

export function pickExhibit(
  act: Act,
  { sessionId, exhibitId, reason }: ParsedInputOf<'scanning.pick'>,
): OutputOf<'scanning.pick'> {
  const session = readSession(act.db, sessionId);
  demandOwnOpen(session, act.actor.id);
  const row = expectedRows(act, session).find((one) => one.exhibit_id === exhibitId);
  const thing = {
    type: 'exhibit',
    id: exhibitId,
    shown: row === undefined ? '' : `${row.case_title} / ${row.mark}`,
  } as const;
  if (row === undefined || answerScan(session.work, thing, act.actor.id).outcome !== 'taken') {
    throw new FocalPointError('scanning.not-expected');
  }
  return recordScan(act, session, { ...taking(act, session, thing), given: row.number, source: 'picked', reason });
}

export function closeSession(
  act: Act,
  { sessionId, note }: ParsedInputOf<'scanning.close'>,
): OutputOf<'scanning.close'> {
  const session = readSession(act.db, sessionId);
  demandOpen(session);
  endSession(act, session, { ending: 'closed', note, events: 0 });
  return {};
}
