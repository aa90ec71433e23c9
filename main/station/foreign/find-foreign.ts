// Finding in what other stations sent: by words for the search box, by serial for the serial search. What is found says whose it is.
import { SerialExplainer, SerialMatcher, type SerialQuery } from '../../../shared/domain/serial/index.ts';
import type { ForeignExhibitId, ForeignPackageId } from '../../../shared/language/identity.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';

export interface FoundForeign {
  readonly id: ForeignExhibitId;
  readonly packageId: ForeignPackageId;
  readonly number: string;
  readonly description: string;
  readonly caseTitle: string;
  readonly station: string;
}

/** @param anywhere  the folded text as a pattern for `like`, with `\` before what it means literally. Only the newest package of a case is searched. */
export function findForeign(db: ReadableDatabase, anywhere: string, most: number): FoundForeign[] {
  return db.all<FoundForeign>(
    statement`select x.id, x.package_id as packageId, x.number, x.description, p.case_title as caseTitle, p.station_name as station
      from foreign_exhibit x join foreign_package p on p.id = x.package_id
      where x.folded like ${anywhere} escape '\\' and not exists (select 1 from foreign_package n where n.station_id = p.station_id
        and n.foreign_case_id = p.foreign_case_id and n.created > p.created) and p.id not in (select package_id from incomplete_package)
      order by p.recorded_at desc, x.position limit ${most}`,
  );
}

export interface ForeignSerial extends FoundForeign {
  readonly text: string;
}

const mostListed = 50;

/**
 * Serials in packages of others that may be the one asked for, nearest first. They are few beside our own and are compared one by one.
 * @returns at most fifty, each text of an exhibit once.
 */
export function findForeignSerials(db: ReadableDatabase, query: SerialQuery): ForeignSerial[] {
  const matcher = new SerialMatcher(query);
  const explainer = new SerialExplainer(query);
  const found: (ForeignSerial & { readonly cost: number })[] = [];
  for (const row of db.each<ForeignSerial>(
    statement`select x.id, x.package_id as packageId, x.number, x.description, p.case_title as caseTitle, p.station_name as station,
        s.value ->> 'text' as text
      from foreign_exhibit x join foreign_package p on p.id = x.package_id, json_each(x.content, '$.serials') s
      where s.value ->> 'text' <> '' and not exists (select 1 from foreign_package n where n.station_id = p.station_id
        and n.foreign_case_id = p.foreign_case_id and n.created > p.created) and p.id not in (select package_id from incomplete_package)`,
  )) {
    if (matcher.accepts(row.text)) found.push({ ...row, cost: explainer.costOf(row.text) });
  }
  return found
    .toSorted((left, right) => left.cost - right.cost)
    .slice(0, mostListed)
    .map(({ cost: _, ...serial }) => serial);
}
