// Exceptions from the rule of a place: a supervisor signs that certain exhibits may be kept there, and why.
import { verdictOf } from '../../../shared/domain/storage.ts';
import { missingCase } from '../../../shared/language/habits.ts';
import { PlaceExceptionId } from '../../../shared/language/identity.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement } from '../../database/index.ts';
import { writes, type Handler } from '../handler.ts';
import { signAs, writesSigned } from '../signing.ts';
import { readInCustody, type ExhibitInCustody } from './custody-records.ts';
import { exceptionStatement, type PlaceExceptionRow } from './place-exception-row.ts';
import { admittedAlong, lineTo, type PlaceRow } from './place-records.ts';
import { demandOpen } from './place-rules.ts';

export const allowException: Handler<'places.allow-exception'> = writesSigned(
  ['places'],
  (inside, { supervisor }) => signAs(inside, supervisor.login, supervisor.passphrase),
  (act, { placeId, exhibitIds, reason }, signer) => {
    if (!signer.roles.includes('supervisor'))
      throw new FocalPointError('places.not-a-supervisor', { name: signer.name });
    const line = lineTo(act.db, placeId);
    const place = line.at(-1) ?? line[0];
    demandOpen(line);
    const ids = exhibitIds.map((exhibitId) => {
      const exhibit = readInCustody(act.db, exhibitId);
      demandCanBeAllowed(exhibit, line, place);
      const standing = act.db.first(
        statement`select 1 from place_exception where exhibit_id = ${exhibitId} and place_id = ${placeId} and withdrawn_at is null`,
      );
      if (standing !== undefined)
        throw new FocalPointError('places.exception-stands', { exhibit: exhibit.label, place: place.path });
      const said = {
        id: PlaceExceptionId.parse(act.nextId()),
        place_id: placeId,
        exhibit_id: exhibitId,
        exhibit: exhibit.label,
        place: place.path,
        reason,
        allowed_at: act.now,
        signer_id: signer.id,
        signer: signer.name,
        signature_key: signer.key.fingerprint,
      };
      act.record(
        'place_exception',
        { ...said, signature: signer.key.signAct(exceptionStatement(said)), withdrawn_at: null, withdrawn_by: null },
        { action: 'place.exception-allowed', label: `${exhibit.label} → ${place.path}` },
      );
      return said.id;
    });
    return { ids };
  },
);

export const withdrawException: Handler<'places.withdraw-exception'> = writes(['places'], (act, { id, reason }) => {
  const row = act.db.first<PlaceExceptionRow>(statement`select * from place_exception where id = ${id}`);
  if (row === undefined) throw new FocalPointError('places.exception-unknown');
  if (row.withdrawn_at !== null)
    throw new FocalPointError('places.exception-withdrawn', { exhibit: row.exhibit, place: row.place });
  act.revise(
    'place_exception',
    id,
    { withdrawn_at: act.now, withdrawn_by: act.actor.name },
    { action: 'place.exception-withdrawn', label: `${row.exhibit} → ${row.place}`, reason },
  );
  return {};
});

function demandCanBeAllowed(exhibit: ExhibitInCustody, line: readonly PlaceRow[], place: PlaceRow): void {
  const rule = line.findLast(({ admits }) => admits !== null) ?? place;
  const named = { exhibit: exhibit.label, place: place.path, rule: rule.path };
  const verdict = verdictOf(exhibit.kind, admittedAlong(line));
  switch (verdict) {
    case 'needs-exception':
      return;
    case 'admitted':
      throw new FocalPointError('places.no-exception-needed', named);
    case 'apart':
      throw new FocalPointError('places.ammunition-apart', named);
    case 'explosive':
      throw new FocalPointError('places.explosives-apart', named);
    default:
      missingCase(verdict);
  }
}
