// An examined package goes on record: itself, its exhibits with their custody, and where its files lie. One transaction, or nothing.
import { foldText } from '../../../shared/domain/fold-text.ts';
import type { KeyBasis } from '../../../shared/domain/foreign/standing.ts';
import { ForeignExhibitId, ForeignFileId, ForeignPackageId, type CaseId } from '../../../shared/language/identity.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { compareFingerprint, type ExhibitsFile } from '../../packages/index.ts';
import type { Act } from '../act.ts';
import { does, type Handler } from '../handler.ts';
import type { Inside } from '../inside.ts';
import { storedJson } from '../stored-json.ts';
import type { Unlocked } from '../unlocked.ts';
import type { ParsedInputOf } from '../../../shared/contract/index.ts';
import { examinedOf, putBack, standingHere, type Examined } from './examine.ts';

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
  return Promise.resolve({ id });
});

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

/** In one act, with whatever else the caller records of it. */
export function recordTakeIn(act: Act, order: Order, { examined, keyBasis, cautions }: TakenIn): ForeignPackageId {
  const made = recordPackage(act, order, examined, { keyBasis, cautions });
  recordExhibits(act, made, examined);
  placeFiles(act, made, examined);
  return made;
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

function recordExhibits(act: Act, packageId: ForeignPackageId, { records, report }: Examined): void {
  const events = new Map(records.custody?.exhibits.map((exhibit) => [exhibit.id, exhibit.events]));
  for (const [position, exhibit] of exhibitsIn(records).entries()) {
    act.record(
      'foreign_exhibit',
      {
        id: ForeignExhibitId.parse(act.nextId()),
        package_id: packageId,
        foreign_id: exhibit.id,
        position,
        number: exhibit.number,
        kind: exhibit.kind,
        description: exhibit.description,
        content: storedJson(exhibit),
        custody: storedJson(events.get(exhibit.id) ?? []),
        folded: foldText([exhibit.number, exhibit.description, ...exhibit.serials.map(({ text }) => text)].join(' ')),
      },
      {
        action: 'foreign-exhibit.taken-in',
        label: `${report.seal.station.name} / ${records.case?.title ?? ''} / ${exhibit.number}`,
      },
    );
  }
}

/** Also those of which the package holds nothing but their custody. */
function exhibitsIn({ exhibits, custody }: Examined['records']): ExhibitsFile['exhibits'] {
  const described = exhibits?.exhibits ?? [];
  const known = new Set(described.map(({ id }) => id));
  const others = (custody?.exhibits ?? []).filter(({ id }) => !known.has(id));
  const nothing = { kind: '', quantity: 0, unit: '', serials: [], facts: {}, files: [] };
  return [...described, ...others.map(({ id, number, description }) => ({ ...nothing, id, number, description }))];
}

/** Only the content: the package's own files stay in the kept ZIP. */
function placeFiles(act: Act, packageId: ForeignPackageId, { files }: Examined): void {
  for (const { path, bytes, sha256, start } of files) {
    if (!path.startsWith('data/')) continue;
    act.db.run(
      statement`insert into foreign_file (id, package_id, path, bytes, sha256, start)
        values (${ForeignFileId.parse(act.nextId())}, ${packageId}, ${path}, ${bytes}, ${sha256}, ${start})`,
    );
  }
}
