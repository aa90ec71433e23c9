// Reading scales and writing their next version.
import { bandFault } from '../../../shared/domain/examination/scale.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { reads, writes, type Handler, type ReadHandler } from '../handler.ts';
import { storedJson } from '../stored-json.ts';
import { allScales, newestScales, recordScale } from './scale-records.ts';

export const listScales: ReadHandler<'scales.list'> = reads(({ db }) => ({ scales: newestScales(db) }));

export const readScaleVersions: ReadHandler<'scales.read'> = reads(({ db }, { code }) => {
  const versions = allScales(db).get(code);
  if (versions === undefined) throw new FocalPointError('scales.unknown');
  return { versions };
});

export const saveScale: Handler<'scales.save'> = writes(['scales', 'conclusions'], (act, { scale, reason }) => {
  const wrong = bandFault(scale);
  if (wrong !== undefined) throw new FocalPointError(`scales.${wrong.fault}`, { level: wrong.level + 1 });
  const newest = newestScales(act.db).find((one) => one.scale.code === scale.code)?.scale;
  // Whoever edited an older version would undo, unseen, what a colleague changed meanwhile.
  if (scale.version !== (newest?.version ?? 1)) throw new FocalPointError('scales.changed-meanwhile');
  if (newest !== undefined && storedJson(newest) === storedJson(scale)) throw new FocalPointError('scales.unchanged');
  const version = newest === undefined ? 1 : newest.version + 1;
  recordScale(act, { ...scale, version }, { origin: 'laboratory', reason });
  return { code: scale.code, version };
});
