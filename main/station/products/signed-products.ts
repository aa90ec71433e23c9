// What was signed of products: for the verification.
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { signedByTwo, signedRow, type SignedRow, type StoredRow } from '../signed-row.ts';

export function* signedProducts(db: ReadableDatabase): Iterable<SignedRow> {
  for (const { number, ...row } of db.each<StoredRow>(
    statement`select i.*, p.number from intel_product_issue i join intel_product p on p.id = i.product_id`,
  ))
    for (const signed of signedByTwo('intel_product_issue', row)) yield { ...signed, label: String(number) };
  for (const { number, ...row } of db.each<StoredRow>(
    statement`select e.*, p.number from intel_product_event e join intel_product p on p.id = e.product_id`,
  ))
    yield signedRow('intel_product_event', row, 'person_id', String(number));
}
