// What a tag or an end of a link points at: an entity, or a record of the station. Its name, and what it is to the rules of links.
import type { ExhibitKind } from '../../../shared/domain/exhibit/kinds.ts';
import type { EntityKind, NodeRef } from '../../../shared/domain/intelligence/entity.ts';
import { endOfExhibit, type EndKind } from '../../../shared/domain/intelligence/link.ts';
import type { CaseId } from '../../../shared/language/identity.ts';
import { missingCase } from '../../../shared/language/habits.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';

export interface NodeCard {
  readonly ref: NodeRef;
  readonly name: string;
  readonly end: EndKind;
  /** Of a record of the station. */
  readonly caseId: CaseId | undefined;
}

/** @throws FocalPointError `intelligence.target-unknown` */
export function findNode(db: ReadableDatabase, ref: NodeRef): NodeCard {
  const card = nodeCard(db, ref);
  if (card === undefined) throw new FocalPointError('intelligence.target-unknown');
  return card;
}

function nodeCard(db: ReadableDatabase, ref: NodeRef): NodeCard | undefined {
  const { id } = ref;
  switch (ref.kind) {
    case 'entity': {
      const row = db.first<{ kind: EntityKind; name: string }>(
        statement`select e.kind, v.name from intel_entity e join intel_entity_version v on v.entity_id = e.id
          where e.id = ${id} order by v.version desc limit 1`,
      );
      return row && { ref, name: row.name, end: row.kind, caseId: undefined };
    }
    case 'exhibit': {
      const row = db.first<{ kind: ExhibitKind; name: string; caseId: CaseId }>(
        statement`select e.kind, c.title || ' / ' || e.mark || ' · ' || e.description as name, e.case_id as caseId
          from exhibit e join case_record c on c.id = e.case_id where e.id = ${id}`,
      );
      return row && { ref, name: row.name, end: endOfExhibit(row.kind), caseId: row.caseId };
    }
    case 'case': {
      const row = db.first<{ name: string; id: CaseId }>(
        statement`select title as name, id from case_record where id = ${id}`,
      );
      return row && { ref, name: row.name, end: 'case', caseId: row.id };
    }
    case 'party': {
      const row = db.first<{ name: string; caseId: CaseId }>(
        statement`select p.name || ' (' || c.title || ')' as name, p.case_id as caseId
          from party p join case_record c on c.id = p.case_id where p.id = ${id}`,
      );
      return row && { ref, name: row.name, end: 'person', caseId: row.caseId };
    }
    case 'trace': {
      const row = db.first<{ name: string; caseId: CaseId | null }>(
        statement`select number as name, case_id as caseId from trace_request where id = ${id}`,
      );
      return row && { ref, name: row.name, end: 'event', caseId: row.caseId ?? undefined };
    }
    case 'hit': {
      const row = db.first<{ name: string; caseId: CaseId }>(
        statement`select number as name, case_id as caseId from ballistic_hit where id = ${id}`,
      );
      return row && { ref, name: row.name, end: 'event', caseId: row.caseId };
    }
    default:
      return missingCase(ref.kind);
  }
}
