// The movement record of a person or a place as a paper; what it says is read on the reading thread, which waits for nobody.
import type { OutputOf } from '../../../shared/contract/index.ts';
import { contract } from '../../../shared/contract/index.ts';
import { documentHead } from '../document-head.ts';
import { does, type Handler } from '../handler.ts';
import { issueDocument } from '../issue-document.ts';
import { demandSubject } from './movements.ts';

const shortLength = 110;

export const orderMovementRecord: Handler<'custody.movements-document'> = does((inside, { language, ...asked }) => {
  const { unlocked } = inside;
  demandSubject(unlocked.db, asked);
  // Jobs are listed on the lock screen too: no name of a person in them.
  const order = { kind: 'custody-movements', label: '', unit: 'pages', canCancel: true } as const;
  return Promise.resolve(
    inside.jobs.start({ ...order, startedBy: unlocked.actor.name }, async (control) => {
      const answer: OutputOf<'custody.movements'> = contract['custody.movements'].output.parse(
        await unlocked.reader.answer('custody.movements', asked, unlocked.actor),
      );
      const head = documentHead(inside, { kind: 'custody-movements' });
      const model = {
        head,
        subject: { kind: asked.subject.kind, name: answer.name },
        from: asked.from,
        until: asked.until,
        movements: answer.movements.map(({ exhibit, description, type, direction, ...movement }) => ({
          direction,
          exhibit,
          shortDescription: description.slice(0, shortLength),
          type,
          occurredAt: movement.occurredAt,
          ...(movement.occurredOffset === undefined ? {} : { occurredOffset: movement.occurredOffset }),
          recordedAt: movement.recordedAt,
          ...(movement.from === undefined ? {} : { from: movement.from.label }),
          ...(movement.to === undefined ? {} : { to: movement.to.label }),
          ...(movement.seal === '' ? {} : { seal: movement.seal }),
          ...(movement.authority === '' ? {} : { authority: movement.authority }),
          actor: movement.actor,
          ...(movement.witness === undefined ? {} : { witness: movement.witness }),
          isCorrected: movement.isCorrected,
        })),
        isCut: answer.isCut,
        present: answer.present.map(({ exhibit, description, seal }) => ({
          exhibit,
          shortDescription: description.slice(0, shortLength),
          seal,
        })),
        presentInAll: answer.presentInAll,
      };
      const issued = await issueDocument(
        inside,
        {
          paper: { kind: 'custody-movements', model },
          language,
          // Lists show titles to everybody; whose record it is stands in the paper alone.
          title: head.documentNumber,
          fileName: `${head.documentNumber}.pdf`,
        },
        control,
      );
      return { documentId: issued.id };
    }),
  );
});
