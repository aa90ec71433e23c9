// Of what an exhibit may be a part: something of its case that is still here, and by this way never some of the same thing.
import type { CaseId, ExhibitId } from '../../../shared/language/identity.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import type { EnteredExhibit, ExhibitRow } from './exhibit-row.ts';

interface ParentRow {
  readonly case_id: string;
  readonly parent_id: ExhibitId | null;
  readonly mark: string;
  readonly kind: string;
  readonly closed_as: string | null;
}

/**
 * @param own  the exhibit as it is recorded, when it is being revised: what it is a part of already stays, whatever became of that.
 * @param isSplitOff  it comes out of its parent in this act, and the amount is taken from there.
 * @throws FocalPointError `exhibits.parent-unknown`, `exhibits.parent-of-another-case`, `exhibits.own-parent`, `exhibits.parent-closed`,
 *         `exhibits.parent-of-same-kind`
 */
export function checkParent(
  db: ReadableDatabase,
  entered: EnteredExhibit,
  caseId: CaseId,
  { own, isSplitOff }: { readonly own: ExhibitRow | undefined; readonly isSplitOff: boolean },
): void {
  const parent = findParent(db, entered, caseId, own?.id);
  const isMoved = (entered.parentId ?? null) !== (own?.parent_id ?? null);
  if (parent !== undefined && isMoved && parent.closed_as !== null) {
    throw new FocalPointError('exhibits.parent-closed', { parent: parent.mark }, [
      { path: 'parentId', code: 'invalid' },
    ]);
  }
  if (isSplitOff || (own !== undefined && own.split_as !== null)) return;
  if (parent !== undefined && parent.kind === entered.kind && (isMoved || own?.kind !== entered.kind))
    throw sameKind(entered.mark, parent.mark);
  if (own === undefined || own.kind === entered.kind) return;
  // Nor does it become of the kind of what is recorded as its part.
  const part = db.first<{ mark: string }>(
    statement`select mark from exhibit where parent_id = ${own.id} and kind = ${entered.kind} and split_as is null limit 1`,
  );
  if (part !== undefined) throw sameKind(part.mark, entered.mark);
}

/** Rounds out of rounds are no further rounds: only splitting takes them from what there was. */
function sameKind(mark: string, parent: string): FocalPointError {
  return new FocalPointError('exhibits.parent-of-same-kind', { mark, parent }, [{ path: 'parentId', code: 'invalid' }]);
}

function findParent(
  db: ReadableDatabase,
  { parentId }: EnteredExhibit,
  caseId: CaseId,
  own: ExhibitId | undefined,
): ParentRow | undefined {
  let parent: ParentRow | undefined;
  for (let ancestor = parentId ?? null; ancestor !== null;) {
    // An exhibit inside itself, at any depth, has no place to be.
    if (ancestor === own) throw new FocalPointError('exhibits.own-parent');
    const row = db.first<ParentRow>(
      statement`select e.case_id, e.parent_id, e.mark, e.kind, l.closed_as
        from exhibit e join exhibit_line l on l.exhibit_id = e.id where e.id = ${ancestor}`,
    );
    if (row === undefined) throw new FocalPointError('exhibits.parent-unknown');
    if (parent === undefined && row.case_id !== caseId) throw new FocalPointError('exhibits.parent-of-another-case');
    parent ??= row;
    ancestor = own === undefined ? null : row.parent_id;
  }
  return parent;
}
