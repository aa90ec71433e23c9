// The list of one place as a paper, with the ledger head it was read at.
import { FocalPointError } from '../../../shared/language/result.ts';
import type { PrintedKeptExhibit } from '../../documents/index.ts';
import { documentHead } from '../document-head.ts';
import { does, type Handler } from '../handler.ts';
import { issueDocument } from '../issue-document.ts';
import { contentsOf, countContents, type KeptExhibit } from './place-contents.ts';
import { admittedAlong, keptIn, lineTo, placesFrom } from './place-records.ts';

/** More than anybody reads; the rooms of a site are printed one by one. */
const mostPrinted = 20_000;
const shortLength = 160;

export const orderPlaceContents: Handler<'places.contents-document'> = does((inside, { id, language }) => {
  const { unlocked } = inside;
  const { db } = unlocked;
  const line = lineTo(db, id);
  const place = line.at(-1) ?? line[0];
  const { here, elsewhere } = countContents(db, id);
  if (here + elsewhere > mostPrinted)
    throw new FocalPointError('places.too-many-to-print', { count: here + elsewhere, most: mostPrinted });
  const order = {
    kind: 'place-contents',
    label: place.path,
    unit: 'pages',
    canCancel: true,
    startedBy: unlocked.actor.name,
  } as const;
  return Promise.resolve(
    inside.jobs.start(order, async (control) => {
      const head = documentHead(inside, { kind: 'place-contents' });
      // Read in one breath with the head: nothing is recorded between the two.
      const within = new Set(contentsOf(db, id, 'guests', 0, mostPrinted).map((guest) => guest.id));
      const printed = (exhibit: KeptExhibit): PrintedKeptExhibit => ({
        label: `${exhibit.caseTitle} / ${exhibit.mark}`,
        number: exhibit.number,
        kind: exhibit.kind,
        shortDescription: exhibit.description.slice(0, shortLength),
        seal: exhibit.seal,
        ...(exhibit.home === undefined ? {} : { home: exhibit.home.label }),
        ...(exhibit.holder === undefined ? {} : { holder: exhibit.holder.label }),
        ...(exhibit.lastSeen === undefined
          ? {}
          : { seenAt: exhibit.lastSeen.at, seenWhere: exhibit.lastSeen.where.label }),
        ...(exhibit.loanDueAt === undefined ? {} : { loanDueAt: exhibit.loanDueAt }),
        isOverdue: exhibit.loanDueAt !== undefined && exhibit.loanDueAt < head.madeAt,
        isMissing: exhibit.isMissing,
        isWrong: exhibit.isWrong,
        isGuest: within.has(exhibit.id),
      });
      const model = {
        head,
        asOf: head.madeAt,
        place: {
          path: place.path,
          kind: place.kind,
          ...(place.capacity === null ? {} : { capacity: place.capacity }),
          kept: keptIn(db, id),
          admitted: admittedAlong(line),
          isClosed: place.closed_at !== null,
          placesWithin: placesFrom(db, id).length - 1,
        },
        here: contentsOf(db, id, 'here', 0, mostPrinted).map(printed),
        elsewhere: contentsOf(db, id, 'elsewhere', 0, mostPrinted).map(printed),
      };
      const issued = await issueDocument(
        inside,
        {
          paper: { kind: 'place-contents', model },
          language,
          title: `${head.documentNumber} · ${place.path}`,
          fileName: `${head.documentNumber}.pdf`,
        },
        control,
      );
      return { documentId: issued.id };
    }),
  );
});
