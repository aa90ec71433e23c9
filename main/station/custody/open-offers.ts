// Offers that nobody answered yet, oldest first: they age where people see them.
import { strictAssert } from '../../../shared/language/habits.ts';
import type { CaseId } from '../../../shared/language/identity.ts';
import { statement } from '../../database/index.ts';
import { endOf, type CustodyRow } from '../custody-event-row.ts';
import { readsLong, type ReadHandler } from '../handler.ts';

interface OfferRow extends CustodyRow {
  readonly case_id: CaseId;
  readonly case_title: string;
  readonly mark: string;
  readonly description: string;
}

export const openOffers: ReadHandler<'custody.offers'> = readsLong(({ db, actor }, { mine }) => {
  const rows = db.all<OfferRow>(
    statement`select event.*, line.case_id, line.case_title, line.mark, line.description
      from exhibit_line line join custody_event event on event.id = line.open_offer_id
      where line.open_offer_id is not null order by event.occurred_at, line.case_title, line.mark_order`,
  );
  const offers = rows.map((row) => {
    const from = endOf(row.from_end);
    const to = endOf(row.to_end);
    strictAssert(from !== undefined && to !== undefined, 'an offer has both ends');
    return {
      id: row.id,
      exhibitId: row.exhibit_id,
      caseId: row.case_id,
      exhibit: `${row.case_title} / ${row.mark}`,
      description: row.description,
      from,
      to,
      offeredAt: row.occurred_at,
      purpose: row.purpose,
      seal: row.seal_out ?? '',
    };
  });
  return { offers: mine ? offers.filter((offer) => offer.to.id === actor.id) : offers };
});
