// Methods: a new version is a new row; the old one is retired on a day and stays readable under everything that was done by it.
import { MethodId } from '../../../shared/language/identity.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement } from '../../database/index.ts';
import { reads, writes, type Handler, type ReadHandler } from '../handler.ts';
import { methodsInOrder } from './method-rows.ts';

const changes = ['worksheets'] as const;

export const listMethods: ReadHandler<'methods.list'> = reads(({ db }) => ({
  methods: methodsInOrder(db).map((method) => ({
    id: method.id,
    code: method.code,
    version: method.version,
    title: method.title,
    reference: method.reference,
    validFrom: method.valid_from,
    ...(method.valid_to === null ? {} : { validTo: method.valid_to }),
    note: method.note,
    endReason: method.end_reason ?? '',
  })),
}));

export const recordMethod: Handler<'methods.record'> = writes(changes, (act, input) => {
  const { code, version, title, reference, validFrom, note } = input;
  const isTaken = act.db.first(statement`select 1 from exam_method where code = ${code} and version = ${version}`);
  if (isTaken !== undefined)
    throw new FocalPointError('methods.version-taken', { method: `${code} ${version}` }, [
      { path: 'version', code: 'taken' },
    ]);
  const id = MethodId.parse(act.nextId());
  act.record(
    'exam_method',
    {
      id,
      code,
      version,
      title,
      reference,
      valid_from: validFrom,
      note,
      recorded_at: act.now,
      recorded_by: act.actor.id,
      recorder: act.actor.name,
    },
    { action: 'method.recorded', label: `${code} ${version} · ${title}` },
  );
  return { id };
});

export const retireMethod: Handler<'methods.retire'> = writes(changes, (act, { id, validTo, reason }) => {
  const method = methodsInOrder(act.db).find((one) => one.id === id);
  if (method === undefined) throw new FocalPointError('methods.unknown');
  const name = `${method.code} ${method.version}`;
  if (method.valid_to !== null) throw new FocalPointError('methods.is-retired', { method: name });
  if (validTo < method.valid_from)
    throw new FocalPointError('instruments.due-before', {}, [{ path: 'validTo', code: 'out-of-range' }]);
  act.record(
    'method_end',
    {
      id: act.nextId(),
      method_id: id,
      valid_to: validTo,
      reason,
      recorded_at: act.now,
      person_id: act.actor.id,
      person: act.actor.name,
    },
    { action: 'method.retired', label: name, occurredAt: validTo, reason },
  );
  return {};
});
