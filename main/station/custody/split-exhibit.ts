// Splitting in one move: every child with its first custody event, and the event on each parent, or nothing at all. Quantities
// balance before and after (law 8); the rules are in shared/domain/quantity-balance.ts.
import type { ParsedInputOf } from '../../../shared/contract/index.ts';
import { factsWithoutPhotographs } from '../../../shared/domain/exhibit.ts';
import { firstMarkTwice, partsAtMost, shownMarks } from '../../../shared/domain/exhibit-marks.ts';
import {
  balanceOf,
  splitFault,
  takenByRows,
  type QuantityBalance,
  type SplitParent,
} from '../../../shared/domain/quantity-balance.ts';
import type { CustodyEnd } from '../../../shared/domain/custody.ts';
import type { ExhibitId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import type { Act } from '../act.ts';
import { custodyRowsOf, factOf } from '../custody-event-row.ts';
import type { Handler } from '../handler.ts';
import { enteredExhibit, findExhibit, type ExhibitRow } from '../intake/exhibit-row.ts';
import { recordExhibit } from '../intake/record-exhibit.ts';
import { readInCustody, recordEvent, type ExhibitInCustody } from './custody-records.ts';
import { demandNoOpenOffer, demandPast } from './custody-rules.ts';
import { signTogether, writesWitnessed, type Signers } from './witnessed-signing.ts';

type Entered = Omit<ParsedInputOf<'exhibits.split'>, 'signature' | 'witness'>;
type Line = Entered['lines'][number];

export const splitExhibit: Handler<'exhibits.split'> = writesWitnessed(['exhibits', 'custody'], signTogether, splitOff);

/** A child that was made in this act. */
interface Child {
  readonly id: ExhibitId;
  readonly number: string;
  readonly mark: string;
}

/** Every child with its first custody event, and the event on each parent. @throws FocalPointError the codes of `exhibits.split` */
export function splitOff(act: Act, input: Entered, signers: Signers) {
  const parent = findExhibit(act.db, input.parentId);
  const inCustody = readInCustody(act.db, parent.id);
  demandPast(input.occurredAt, act.now, inCustody.lastRecordedAt);
  demandMayBeSplit(inCustody, act.actor.id, input.occurredAt);
  demandMarks(input.lines);
  demandBalance(act.db, parent, input.lines);

  // Whoever splits what nobody was recorded as holding has it in their own hands.
  const holder: CustodyEnd = inCustody.state.holder ?? { kind: 'person', id: act.actor.id, label: act.actor.name };
  const { occurredAt, occurredOffset, purpose, authority } = input;
  const about = { occurredAt, occurredOffset, purpose, authority, ...signers };
  const made: Child[][] = [];
  for (const line of input.lines) {
    const above = line.inside === undefined ? parent : findExhibit(act.db, parentOf(line, made).id);
    made.push(line.marks.map((mark) => recordChild(act, { line, mark, above, parent })));
    for (const child of made.at(-1) ?? []) {
      recordEvent(act, {
        exhibit: readInCustody(act.db, child.id),
        type: 'split',
        ...about,
        to: holder,
        sealIn: line.seal,
        note: said(`${above.mark} → ${child.mark}`, input.note),
        action: 'custody.recorded',
      });
    }
  }
  for (const [insideOf, lines] of Map.groupBy(input.lines, ({ inside }) => inside)) {
    const exhibit = insideOf === undefined ? inCustody : readInCustody(act.db, parentOf({ inside: insideOf }, made).id);
    const children = made.filter((_, index) => lines.includes(input.lines[index] as Line)); // same length, same order
    const mark = insideOf === undefined ? parent.mark : parentOf({ inside: insideOf }, made).mark;
    const quantity = takenByRows(lines.map(rowOf));
    recordEvent(act, {
      exhibit,
      type: 'split',
      ...about,
      quantity: quantity === 0 ? undefined : quantity,
      note: said(`${mark} → ${shownMarks(children.flat().map((child) => child.mark))}`, input.note),
      action: 'custody.recorded',
    });
  }
  return { children: made.flat(), balance: balanceNow(act.db, parent) };
}

function recordChild(
  act: Act,
  { line, mark, above, parent }: { line: Line; mark: string; above: ExhibitRow; parent: ExhibitRow },
): Child {
  const { facts } = enteredExhibit(above);
  const { id, number } = recordExhibit(
    act,
    {
      caseId: parent.case_id,
      incidentId: parent.incident_id ?? undefined,
      submissionId: parent.submission_id ?? undefined,
      packageNumber: parent.package_number ?? undefined,
      parentId: above.id,
      mark,
      kind: line.kind,
      description: line.description,
      quantity: line.quantity,
      unit: line.unit,
      foundAt: parent.found_at,
      // Some of the same thing is still the same thing; a part is described anew.
      facts: line.relation === 'fraction' ? factsWithoutPhotographs(facts) : {},
      serials: [],
      markings: [],
      handling: line.handling,
      seal: line.seal,
    },
    line.relation,
  );
  return { id, number, mark };
}

/** @throws FocalPointError why nothing can be taken out of it at this moment: disposed of, offered, away, with another, sealed */
export function demandMayBeSplit(exhibit: ExhibitInCustody, actorId: string, occurredAt: Instant): void {
  const { state, label } = exhibit;
  if (state.closed !== undefined)
    throw new FocalPointError('exhibits.split-closed', { exhibit: label, at: state.closed.at });
  demandNoOpenOffer(exhibit);
  if (state.loan !== undefined || state.holder?.kind === 'outside')
    throw new FocalPointError('exhibits.split-away', { exhibit: label, holder: state.holder?.label ?? '' });
  if (state.holder?.kind === 'person' && state.holder.id !== actorId)
    throw new FocalPointError('custody.not-holder', { exhibit: label, name: state.holder.label });
  if (state.seal !== undefined && !state.sealIsOpen)
    throw new FocalPointError('exhibits.split-sealed', { exhibit: label, seal: state.seal });
  if (exhibit.firstSeizedAt !== undefined && occurredAt < exhibit.firstSeizedAt)
    throw new FocalPointError('exhibits.split-before-received', { exhibit: label }, [
      { path: 'occurredAt', code: 'out-of-range' },
    ]);
}

function demandMarks(lines: readonly Line[]): void {
  const marks = lines.flatMap((line) => line.marks);
  if (marks.length > partsAtMost) throw new FocalPointError('exhibits.too-many-parts', { most: partsAtMost });
  const twice = firstMarkTwice(marks);
  if (twice !== undefined) throw new FocalPointError('exhibits.mark-twice', { mark: twice });
  for (const [index, { inside }] of lines.entries()) {
    if (inside === undefined) continue;
    if (inside >= index || lines[inside]?.marks.length !== 1)
      throw new FocalPointError('exhibits.inside-unknown', { row: index + 1 }, [
        { path: `lines.${index}.inside`, code: 'invalid' },
      ]);
  }
}

function demandBalance(db: ReadableDatabase, parent: ExhibitRow, lines: readonly Line[]): void {
  for (const [insideOf, own] of Map.groupBy(lines, ({ inside }) => inside)) {
    const fault = splitFault(
      insideOf === undefined ? whatIsThere(db, parent) : newParent(lines, insideOf),
      own.map(rowOf),
    );
    if (fault === undefined) continue;
    const row = lines.indexOf(own[fault.row] as Line); // a fault names one of the rows it was given
    throw new FocalPointError('exhibits.split-unbalanced', { row: row + 1, most: fault.most, why: fault.fault }, [
      { path: `lines.${row}.quantity`, code: fault.fault, details: { most: fault.most } },
    ]);
  }
}

function whatIsThere(db: ReadableDatabase, parent: ExhibitRow): SplitParent {
  const remains = db.all<{ kind: SplitParent['kind']; quantity: number }>(
    statement`select kind, sum(quantity) as quantity from exhibit
              where parent_id = ${parent.id} and split_as = 'remains' group by kind`,
  );
  return {
    kind: parent.kind,
    unit: parent.unit,
    balance: balanceNow(db, parent),
    remains: Object.fromEntries(remains.map(({ kind, quantity }) => [kind, quantity])),
  };
}

function newParent(lines: readonly Line[], index: number): SplitParent {
  const line = lines[index];
  // `demandMarks` has seen that it is there and is one exhibit.
  return {
    kind: line?.kind ?? 'other',
    unit: line?.unit ?? 'piece',
    balance: balanceOf(line?.quantity ?? 0, []),
    remains: {},
  };
}

function balanceNow(db: ReadableDatabase, { id, quantity }: Pick<ExhibitRow, 'id' | 'quantity'>): QuantityBalance {
  return balanceOf(quantity, custodyRowsOf(db, id).map(factOf));
}

function rowOf({ relation, kind, unit, marks, quantity }: Line) {
  return { relation, kind, unit, exhibits: marks.length, quantity };
}

function parentOf({ inside }: Pick<Line, 'inside'>, made: readonly Child[][]): Child {
  const child = made[inside ?? -1]?.[0];
  if (child === undefined) throw new FocalPointError('exhibits.inside-unknown', { row: (inside ?? 0) + 1 });
  return child;
}

/** Marks first, which every language reads alike; then the words of the person. */
function said(marks: string, note: string): string {
  return note === '' ? marks : `${marks}\n${note}`;
}
