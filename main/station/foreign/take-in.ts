// An examined package goes on record: itself, its exhibits with their custody, and where its files lie. A small one in one transaction; of a large one itself, and
// then block by block, by a job that can be gone on with.
import type { KeyBasis } from '../../../shared/domain/foreign/standing.ts';
import { ForeignPackageId, type CaseId } from '../../../shared/language/identity.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { compareFingerprint } from '../../packages/index.ts';
import type { Act } from '../act.ts';
import { does, type Handler } from '../handler.ts';
import type { Inside } from '../inside.ts';
import type { JobControl } from '../jobs.ts';
import { storedJson } from '../stored-json.ts';
import type { Unlocked } from '../unlocked.ts';
import type { ParsedInputOf } from '../../../shared/contract/index.ts';
import { examinedOf, putBack, standingHere, type Examined } from './examine.ts';
import {
  exhibitsIn,
  fillAtOnce,
  fillInBlocks,
  isFilling,
  isSmall,
  keptContent,
  recordTakeInStep,
  type Content,
} from './fill-take-in.ts';
import { findForeignPackage, isIncomplete } from './foreign-rows.ts';

type Order = ParsedInputOf<'foreign.take-in'>;

export const putBackPackage: Handler<'foreign.put-back'> = does(({ unlocked }, { upload }) => {
  putBack(unlocked, upload);
  return Promise.resolve({});
});

export const takeInPackage: Handler<'foreign.take-in'> = does((inside, order) => {
  const { unlocked } = inside;
  const demanded = demandTakeIn(unlocked, order);
  const id = unlocked.perform((act) => recordTakeIn(act, order, demanded));
  hasTakenIn(inside, order);
  if (!isIncomplete(unlocked.db, id)) return Promise.resolve({ id });
  return Promise.resolve({ id, ...startFilling(inside, id, () => Promise.resolve(demanded.examined)) });
});

export const resumeTakeIn: Handler<'foreign.resume'> = does((inside, { id }) => {
  const row = findForeignPackage(inside.unlocked.db, id);
  if (!isIncomplete(inside.unlocked.db, id)) throw new FocalPointError('foreign.complete-already');
  if (isFilling(inside.unlocked, id)) throw new FocalPointError('foreign.taking-in-now');
  return Promise.resolve(startFilling(inside, id, (control) => keptContent(inside, row, control)));
});

function startFilling(inside: Inside, id: ForeignPackageId, read: (control: JobControl) => Promise<Content>) {
  const { unlocked, jobs } = inside;
  const { station_name: label } = findForeignPackage(unlocked.db, id);
  const started = { kind: 'take-in-package', label, unit: 'steps', canCancel: true } as const;
  return jobs.start({ ...started, startedBy: unlocked.actor.name }, async (control) => {
    try {
      await fillInBlocks(unlocked, id, await read(control), control);
      return { report: { packageId: id } };
    } finally {
      inside.emit({ type: 'changed', areas: ['foreign'] });
    }
  });
}

export interface TakenIn {
  readonly examined: Examined;
  readonly keyBasis: KeyBasis;
  readonly cautions: readonly string[];
}

/** @throws FocalPointError the codes of `foreign.take-in` */
export function demandTakeIn(unlocked: Unlocked, order: Order): TakenIn {
  const examined = examinedOf(unlocked).get(order.upload);
  if (examined === undefined || unlocked.files.staged(order.upload) === undefined)
    throw new FocalPointError('foreign.not-examined');
  // Another may have come between the examination and now.
  const { refusal, cautions, isKeyKnown } = standingHere(unlocked, examined.statement);
  if (refusal !== undefined) throw new FocalPointError('foreign.came-meanwhile');
  const keyBasis = keyBasisOf(order, examined, isKeyKnown);
  const open = cautions.filter((caution) => caution !== 'unknown-key' || keyBasis === 'unconfirmed');
  if (open.length > 0 && order.reason === '')
    throw new FocalPointError('foreign.needs-reason', {}, [{ path: 'reason', code: 'required' }]);
  if (order.caseId !== undefined) demandCase(unlocked.view().db, order.caseId);
  return { examined, keyBasis, cautions: open };
}

/** In one act, with whatever else the caller records of it. A large one is only begun by it: `fillInBlocks` goes on. */
export function recordTakeIn(act: Act, order: Order, { examined, keyBasis, cautions }: TakenIn): ForeignPackageId {
  const id = recordPackage(act, order, examined, { keyBasis, cautions });
  const row = { id, station_name: examined.report.seal.station.name, case_title: titleOf(examined.records) };
  if (isSmall(examined)) fillAtOnce(act, row, examined);
  else recordTakeInStep(act, row, 'begun', exhibitsIn(examined.records).length);
  return id;
}

/** After the act: the file is on record, and no more ready to be taken in. */
export function hasTakenIn({ unlocked, emit }: Inside, order: Pick<Order, 'upload'>): void {
  unlocked.files.claim(order.upload);
  examinedOf(unlocked).delete(order.upload);
  unlocked.makeHeadIfPossible();
  emit({ type: 'changed', areas: ['foreign'] });
}

/** @throws FocalPointError `foreign.fingerprint-differs` */
function keyBasisOf({ paperFingerprint = '' }: Order, { statement: said }: Examined, isKeyKnown: boolean): KeyBasis {
  const compared = compareFingerprint(paperFingerprint, said.keyFingerprint);
  if (compared === 'different' || compared === 'partial')
    throw new FocalPointError('foreign.fingerprint-differs', {}, [{ path: 'paperFingerprint', code: 'invalid' }]);
  if (compared === 'same') return 'paper';
  return isKeyKnown ? 'earlier' : 'unconfirmed';
}

/** @throws FocalPointError `cases.unknown` */
function demandCase(db: ReadableDatabase, caseId: CaseId): void {
  if (db.first(statement`select 1 from case_record where id = ${caseId}`) === undefined)
    throw new FocalPointError('cases.unknown');
}

function recordPackage(
  act: Act,
  { caseId, reason }: Order,
  { report, statement: said, records, upload, broughtName, broughtSha256 }: Examined,
  known: { readonly keyBasis: KeyBasis; readonly cautions: readonly string[] },
): ForeignPackageId {
  const id = ForeignPackageId.parse(act.nextId());
  const { seal } = report;
  act.record(
    'foreign_package',
    {
      id,
      package_id: seal.packageId,
      kind: seal.kind,
      station_id: seal.station.id,
      station_name: seal.station.name,
      agency: seal.station.agency,
      recipient: seal.recipient,
      created: seal.created,
      classification: seal.classification,
      case_numbers: storedJson(seal.caseNumbers),
      files: seal.files,
      bytes: seal.bytes,
      manifest_sha256: seal.manifestSha256,
      seal_sha256: said.sealSha256,
      key_fingerprint: said.keyFingerprint,
      ledger_head: seal.ledgerHead === null ? null : storedJson(seal.ledgerHead),
      foreign_case_id: said.foreignCaseId ?? null,
      case_title: titleOf(records),
      case_record: records.case === undefined ? null : storedJson(records.case),
      supersedes: records.supersedes === undefined ? null : storedJson(records.supersedes),
      checks: storedJson(report.checks.map(({ name, status }) => ({ name, status }))),
      key_basis: known.keyBasis,
      cautions: storedJson(known.cautions),
      reason,
      brought_name: broughtName,
      brought_sha256: broughtSha256,
      file_id: upload.fileId,
      wrapped_key: upload.wrappedKey,
      file_bytes: upload.bytes,
      file_sha256: upload.sha256,
      case_id: caseId ?? null,
      recorded_at: act.now,
      recorded_by: act.actor.id,
      recorder: act.actor.name,
    },
    {
      action: 'foreign-package.taken-in',
      label: `${seal.station.name} / ${records.case?.title ?? broughtName}`,
    },
  );
  return id;
}

function titleOf({ case: one, transfer }: Examined['records']): string {
  return (
    one?.title ??
    (transfer?.cases ?? [])
      .map(({ title }) => title)
      .join(', ')
      .slice(0, 300)
  );
}
