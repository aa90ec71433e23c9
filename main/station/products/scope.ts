// What a product is about, as its records name it, and which records that takes in.
import { strictAssert } from '../../../shared/language/habits.ts';
import type { CaseId, ExhibitId } from '../../../shared/language/identity.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import type { ProductSubject } from '../../../shared/domain/products/product.ts';
import { formatPlainDay } from '../../../shared/text/format.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import type { View } from '../act.ts';
import { hitsRecorded, type ComparedConclusion } from '../conclusions/index.ts';
import { findEntity, viewerOf, type EntityRecord } from '../intelligence/index.ts';

export interface ProductScope {
  readonly subject: ProductSubject;
  /** As it is called now. */
  readonly label: string;
  /** In the program; '' of a period. */
  readonly address: string;
  readonly exhibitIds: readonly ExhibitId[];
  readonly caseIds: readonly CaseId[];
  readonly entity: EntityRecord | undefined;
  readonly period: { readonly from: string; readonly until: string } | undefined;
}

const nothing = { exhibitIds: [], caseIds: [], entity: undefined, period: undefined } as const;

/** @throws FocalPointError `products.subject-unknown`, `products.hit-not-verified` */
export function scopeOf(view: View, subject: ProductSubject): ProductScope {
  const { db } = view;
  switch (subject.kind) {
    case 'hit': {
      const { exhibitId, comparedExhibitId, caseId, hit, taskId } = verifiedHit(db, subject);
      strictAssert(hit !== undefined, 'it was asked for by its hit');
      const exhibitIds = [exhibitId, ...(comparedExhibitId === undefined ? [] : [comparedExhibitId])];
      const label = `${hit.number} · ${hit.linkedCase}`;
      return { ...nothing, subject, label, address: `/examination/tasks/${taskId}`, exhibitIds, caseIds: [caseId] };
    }
    case 'exhibit': {
      const row = db.first<{ label: string }>(
        statement`select case_title || ' / ' || mark as label from exhibit_line where exhibit_id = ${subject.id}`,
      );
      if (row === undefined) throw new FocalPointError('products.subject-unknown');
      return { ...nothing, subject, label: row.label, address: `/exhibits/${subject.id}`, exhibitIds: [subject.id] };
    }
    case 'case': {
      const row = db.first<{ title: string }>(statement`select title from case_record where id = ${subject.id}`);
      if (row === undefined) throw new FocalPointError('products.subject-unknown');
      return { ...nothing, subject, label: row.title, address: `/cases/${subject.id}`, caseIds: [subject.id] };
    }
    case 'entity': {
      const entity = findEntity(db, viewerOf(view.actor), subject.id);
      const label = `${entity.name} · ${entity.number}`;
      return { ...nothing, subject, label, address: `/intelligence/entities/${subject.id}`, entity };
    }
    case 'period': {
      const { from, until } = subject;
      const label = `${formatPlainDay(from)} – ${formatPlainDay(until)}`;
      return { ...nothing, subject, label, address: '', period: { from, until } };
    }
  }
}

/**
 * A candidate of a database is no hit, and neither is one whose conclusion was corrected or joins nothing any more.
 * @throws FocalPointError `products.subject-unknown`, `products.hit-not-verified`
 */
function verifiedHit(
  db: ReadableDatabase,
  { id }: Extract<ProductSubject, { readonly kind: 'hit' }>,
): ComparedConclusion {
  if (db.first(statement`select 1 from ballistic_hit where id = ${id}`) === undefined)
    throw new FocalPointError('products.subject-unknown');
  const [found] = hitsRecorded(db, { id });
  if (found === undefined || !found.isAssociation || !found.isVerified || found.isCorrected)
    throw new FocalPointError('products.hit-not-verified');
  return found;
}
