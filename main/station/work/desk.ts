// The desk: what waits for this person, each line with the address of the act that clears it.
import type { DeskLine } from '../../../shared/contract/work.ts';
import { caseReaders, type Role } from '../../../shared/domain/roles.ts';
import { isExhibitStaff } from '../../../shared/contract/staff.ts';
import { offerAgeOf } from '../../../shared/domain/offer-age.ts';
import type { CaseId } from '../../../shared/language/identity.ts';
import { statement } from '../../database/index.ts';
import type { View } from '../act.ts';
import { serialLines } from '../serial-lines.ts';
import { reads, type ReadHandler } from '../handler.ts';
import { unexplainedHeaders } from '../header-history.ts';
import { choseOwnPassphrase } from '../own-passphrase.ts';
import { missingShotsOf } from '../photographs/missing-shots.ts';
import { verificationsOf } from './desk-verifications.ts';
import { prosecutionClocks } from './desk-clocks.ts';
import { disposalOf } from './desk-disposal.ts';
import { examinationOf } from './desk-examination.ts';
import { loansOf } from './desk-loans.ts';
import { inventoryDesk } from '../inventory/inventory-desk.ts';
import { reportLines } from './desk-reports.ts';
import { intelligenceLines } from '../intelligence/intelligence-desk.ts';
import { productLines } from '../products/products-desk.ts';
import { exchangeLines } from '../exchange/exchange-desk.ts';
import { traceLines } from '../tracing/trace-desk.ts';
import { intakeLines } from './desk-intake.ts';

interface OfferRow {
  readonly id: string;
  readonly occurred_at: string;
  readonly exhibit_id: string;
  readonly from_end: string;
  readonly to_end: string;
  readonly label: string;
  /** How many were offered in the same hand-over. */
  readonly together: number;
}

const offersShown = 50;
/** More of one hand-over are one line: a thousand of them must not hide what else waits. */
const linesOfOneHandOver = 10;
const rejectedDays = 60;
const detentionDays = 30;
const casesShown = 20;
const casesWithShots = 5;

export const readDesk: ReadHandler<'desk.read'> = reads((view) => {
  const readsCases = view.actor.roles.some((role) => (caseReaders as readonly Role[]).includes(role));
  const lines: DeskLine[] = [
    ...passphraseToChange(view),
    ...(readsCases
      ? [
          ...offers(view),
          ...rejectedOffers(view),
          ...detention(view),
          ...prosecutionClocks(view),
          ...intakeLines(view),
          ...loansOf(view),
          ...disposalOf(view),
          ...examinationOf(view),
          ...verificationsOf(view),
          ...withoutPhotograph(view),
          ...serialLines(view),
          ...inventoryDesk(view),
          ...reportLines(view),
          ...traceLines(view),
          ...intelligenceLines(view),
          ...productLines(view),
          ...exchangeLines(view),
        ]
      : []),
    ...(isExhibitStaff(view.actor.roles) ? shotsMissing(view) : []),
    ...drafts(view),
    ...(view.actor.roles.includes('administrator') ? administration(view) : []),
  ];
  const counts: Record<string, number> = {};
  for (const line of lines) counts[line.kind] = (counts[line.kind] ?? 0) + 1;
  return { lines, counts };
});

/** Until then nothing this person signs is accepted. */
function passphraseToChange({ db, actor }: View): DeskLine[] {
  if (choseOwnPassphrase(db, actor.id)) return [];
  return [{ kind: 'passphrase-to-change', label: '', detail: '', address: '/station/you' }];
}

function offers({ db, actor, now }: View): DeskLine[] {
  return db
    .all<OfferRow>(
      statement`select id, exhibit_id, occurred_at, from_end, to_end, label, together from (
          select event.id, event.exhibit_id, event.occurred_at, event.from_end, event.to_end, line.case_title || ' / ' || line.mark as label,
            count(*) over (partition by event.occurred_at, event.from_end, event.to_end) as together,
            row_number() over (partition by event.occurred_at, event.from_end, event.to_end order by line.case_title, line.mark_order) as place
          from exhibit_line line join custody_event event on event.id = line.open_offer_id
          where line.open_offer_id is not null)
        where place = 1 or together <= ${linesOfOneHandOver} order by occurred_at limit ${offersShown}`,
    )
    .map(({ id, exhibit_id, occurred_at, from_end, to_end, label: first, together }) => {
      const isMany = together > linesOfOneHandOver;
      const label = isMany ? `${first} + ${String(together - 1)}` : first;
      // Written from checked ends when the offer was recorded.
      const to = JSON.parse(to_end) as { kind: string; id?: string; label: string };
      const from = JSON.parse(from_end) as { label: string };
      // Until the receipt of the other station whoever had it answers for it.
      if (to.kind === 'outside')
        return {
          kind: 'dispatch-unanswered',
          label,
          detail: `${from.label} → ${to.label}`,
          at: occurred_at,
          address: isMany ? `/custody?offer=${id}` : `/exhibits/${exhibit_id}/custody`,
        };
      const isMine = to.id === actor.id;
      return {
        kind: isMine
          ? 'offer-to-accept'
          : offerAgeOf(occurred_at, now) === 'overdue'
            ? 'offer-overdue'
            : 'offer-waiting',
        label,
        detail: to.label,
        at: occurred_at,
        address: `/custody?offer=${id}`,
      };
    });
}

/** What came back to the one who offered it stays a line until something is done with the exhibit. */
function rejectedOffers({ db, actor, now }: View): DeskLine[] {
  const since = new Date(Date.parse(now) - rejectedDays * 86_400_000).toISOString();
  return db
    .all<{ exhibit_id: string; label: string; signer: string; note: string; occurred_at: string }>(
      statement`select answer.exhibit_id, line.case_title || ' / ' || line.mark as label, answer.signer, answer.note, answer.occurred_at
        from custody_event offer join custody_event answer on answer.answers = offer.id and answer.type = 'rejected'
          join exhibit_line line on line.exhibit_id = answer.exhibit_id
        where offer.signer_id = ${actor.id} and offer.recorded_at >= ${since} and offer.type = 'offered'
          and not exists (select 1 from custody_event later
            where later.exhibit_id = answer.exhibit_id and later.number > answer.number)
        order by answer.occurred_at desc limit ${offersShown}`,
    )
    .map(({ exhibit_id, label, signer, note, occurred_at }) => ({
      kind: 'offer-rejected',
      label,
      detail: `${signer}: ${note}`,
      at: occurred_at,
      address: `/exhibits/${exhibit_id}/custody`,
    }));
}

function detention({ db, now }: View): DeskLine[] {
  const until = new Date(Date.parse(now) + detentionDays * 86_400_000).toISOString();
  return db
    .all<{ id: string; title: string; detention_until: string }>(
      statement`select id, title, detention_until from case_record
        where detention_until is not null and detention_until >= ${now} and detention_until <= ${until}
        order by detention_until`,
    )
    .map(({ id, title, detention_until }) => ({
      kind: 'detention-ends',
      label: title,
      detail: '',
      at: detention_until,
      address: `/cases/${id}`,
    }));
}

/** The newest cases first. Bounded on purpose: old cases without photographs must not make every desk slow. */
function withoutPhotograph({ db }: View): DeskLine[] {
  const cases = db.all<{ case_id: string }>(
    // Named, because the planner would rather sort every firearm there is than walk this index from its end.
    statement`select case_id from exhibit_line indexed by exhibit_line_without_picture where thumbnail_id is null and kind = 'firearm'
      group by case_id order by case_id desc limit ${2 * casesShown}`,
  );
  return cases
    .flatMap(({ case_id }) => {
      // A photograph without a preview is one too.
      const missing = db.first<{ title: string | null; count: number }>(
        statement`select max(line.case_title) as title, count(*) as count from exhibit_line line
          where line.case_id = ${case_id} and line.thumbnail_id is null and line.kind = 'firearm'
            and not exists (select 1 from attachment where attachment.exhibit_id = line.exhibit_id and attachment.kind = 'photograph')`,
      );
      if (missing === undefined || missing.count === 0) return [];
      return [{ case_id, title: missing.title ?? '', count: missing.count }];
    })
    .slice(0, casesShown)
    .map(({ case_id, title, count }) => ({
      kind: 'no-photograph',
      label: title,
      detail: String(count),
      address: `/cases/${case_id}/exhibits`,
    }));
}

/** The newest cases only, for the same reason. */
function shotsMissing({ db }: View): DeskLine[] {
  return db
    .all<{ id: CaseId; title: string }>(
      statement`select id, title from case_record order by id desc limit ${casesWithShots}`,
    )
    .flatMap(({ id, title }) => {
      const { shots } = missingShotsOf(db, id);
      if (shots === 0) return [];
      return [{ kind: 'shots-missing', label: title, detail: String(shots), address: `/cases/${id}/photographs` }];
    });
}

function drafts({ db, actor }: View): DeskLine[] {
  return db
    .all<{ label: string; address: string; saved_at: string }>(
      statement`select label, address, saved_at from draft where person_id = ${actor.id} order by saved_at desc limit 20`,
    )
    .map(({ label, address, saved_at }) => ({ kind: 'draft', label, detail: '', at: saved_at, address }));
}

function administration({ db }: View): DeskLine[] {
  const lines: DeskLine[] = [];
  const said = (action: string) =>
    db.first<{ at: string }>(
      statement`select recorded_at as at from ledger_entry where action = ${action} order by seq desc limit 1`,
    );
  for (const { at, isExplained } of unexplainedHeaders(db)) {
    if (!isExplained) lines.push({ kind: 'header-unexplained', label: '', detail: '', at, address: '/station' });
  }
  if (said('recovery.confirmed') === undefined) {
    lines.push({ kind: 'recovery-not-confirmed', label: '', detail: '', address: '/station/recovery' });
  }
  if (said('backup.made') === undefined) {
    lines.push({ kind: 'no-backup', label: '', detail: '', address: '/station/backup' });
  }
  return lines;
}
