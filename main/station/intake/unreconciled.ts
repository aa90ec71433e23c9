// Models that were written freely and are no row of the list, and the act that says which row they are. What is marked stays as marked.
import type { OutputOf, ParsedInputOf } from '../../../shared/contract/index.ts';
import { isMarkedFact, type ExhibitKind, type Facts } from '../../../shared/domain/exhibit.ts';
import type { ExhibitId } from '../../../shared/language/identity.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { modelKey, models } from '../../../shared/reference/makes-and-models.ts';
import { modelOfKey, reconcileModel } from '../../../shared/reference/reconcile.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import type { Act } from '../act.ts';
import { readStoredJson } from '../stored-json.ts';
import { rewriteFacts } from './rewrite-exhibit.ts';

const examplesShown = 5;

interface WrittenGroup {
  readonly kind: ExhibitKind;
  readonly make: string;
  readonly model: string;
  readonly type: string;
  readonly count: number;
}

/** Kinds whose model is that of a firearm; the models of telephones and drills are in no list of ours. */
const kindsOfArms = ['firearm', 'component', 'magazine', 'suppressor'];

/** Grouped as written; the most frequent first. A choice that was made stays made, also when the list changes later. */
export function listUnreconciled(db: ReadableDatabase): OutputOf<'references.unreconciled'> {
  const written = db.all<WrittenGroup>(
    statement`select kind, coalesce(facts ->> '$.make.asConcluded', '') as make, facts ->> '$.model.asConcluded' as model,
                coalesce(facts ->> '$.firearmType', '') as type, count(*) as count
              from exhibit
              where kind in (select value from json_each(${JSON.stringify(kindsOfArms)}))
                and coalesce(facts ->> '$.model.asConcluded', '') <> '' and facts ->> '$.model.listKey' is null
              group by 1, 2, 3, 4 order by count desc, model limit 2000`,
  );
  const groups = written.flatMap((group) => {
    const found = reconcileModel({
      make: group.make,
      model: group.model,
      ...(group.type === '' ? {} : { type: group.type }),
    });
    if (found.state === 'listed') return [];
    const candidates = found.state === 'ambiguous' ? found.rows.map(modelKey) : [];
    return [{ ...group, state: found.state, candidates, exhibits: exhibitsOf(db, group).slice(0, examplesShown) }];
  });
  return { groups: groups.slice(0, 200), listVersion: models.version };
}

export function reconcile(
  act: Act,
  { listKey, reason, ...group }: ParsedInputOf<'references.reconcile'>,
): OutputOf<'references.reconcile'> {
  const row = modelOfKey(listKey);
  if (row === undefined) throw new FocalPointError('references.row-unknown');
  const exhibits = exhibitsOf(act.db, group);
  if (exhibits.length === 0) throw new FocalPointError('references.nothing-left');
  for (const { id } of exhibits) {
    const stored = act.db.first<{ facts: string }>(statement`select facts from exhibit where id = ${id}`);
    const facts = readStoredJson<Facts>(stored?.facts ?? '{}');
    const make = isMarkedFact(facts['make']) ? facts['make'] : {};
    const model = isMarkedFact(facts['model']) ? facts['model'] : {};
    rewriteFacts(
      act,
      id,
      {
        ...facts,
        model: { ...model, asConcluded: row.model, listKey },
        ...(row.make === '' ? {} : { make: { ...make, asConcluded: row.make } }),
      },
      reason,
    );
  }
  return { revised: exhibits.length };
}

function exhibitsOf(
  db: ReadableDatabase,
  { kind, make, model, type }: Pick<WrittenGroup, 'kind' | 'make' | 'model' | 'type'>,
): { id: ExhibitId; number: string; mark: string }[] {
  return db.all(
    statement`select id, number, mark from exhibit
              where kind = ${kind} and facts ->> '$.model.listKey' is null and facts ->> '$.model.asConcluded' = ${model}
                and coalesce(facts ->> '$.make.asConcluded', '') = ${make} and coalesce(facts ->> '$.firearmType', '') = ${type}
              order by number`,
  );
}
