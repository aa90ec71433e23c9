// What is expected in a file by offence: as it comes with the program, or the newest version the station wrote.
import type { OutputOf, ParsedInputOf } from '../../../shared/contract/index.ts';
import { fileOffences, type Expectation, type FileOffence } from '../../../shared/domain/court-file/expectation.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { standardTemplate } from '../../../shared/reference/file-templates/index.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import type { Act } from '../act.ts';
import { readStoredJson, storedJson } from '../stored-json.ts';

interface Template {
  readonly offence: FileOffence;
  readonly version: number;
  readonly expectations: Expectation[];
}

export function templatesOf(db: ReadableDatabase): Template[] {
  return fileOffences.map((offence) => {
    const own = db.first<{ version: number; content: string }>(
      statement`select version, content from file_template where offence = ${offence} order by version desc limit 1`,
    );
    if (own === undefined) return { offence, version: 0, expectations: [...standardTemplate(offence)] };
    return { offence, version: own.version, expectations: readStoredJson<Expectation[]>(own.content) };
  });
}

/** @throws FocalPointError `court-file.template-changed`, `court-file.template-twice` */
export function writeTemplate(
  act: Act,
  { offence, version, expectations }: ParsedInputOf<'court-file.write-template'>,
): OutputOf<'court-file.write-template'> {
  const known = templatesOf(act.db).find((template) => template.offence === offence);
  if ((known?.version ?? 0) !== version) throw new FocalPointError('court-file.template-changed');
  const types = new Set(expectations.map(({ type }) => type));
  if (types.size < expectations.length) throw new FocalPointError('court-file.template-twice');
  const next = version + 1;
  act.record(
    'file_template',
    {
      id: act.nextId(),
      offence,
      version: next,
      content: storedJson(expectations),
      recorded_at: act.now,
      recorded_by: act.actor.id,
      recorder: act.actor.name,
    },
    { action: 'file-template.written', label: `${offence} · ${next}` },
  );
  return { version: next };
}
