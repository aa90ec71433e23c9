// Builders of registers: files as other systems hand them out, a register, an import that has ended.
import type { OutputOf } from '../../../shared/contract/index.ts';
import type { Definition } from '../../../shared/domain/register/definition.ts';
import type { ToldWay } from '../../../shared/domain/register/source-row.ts';
import type { RegisterId, RegisterImportId } from '../../../shared/language/identity.ts';
import type { Job } from '../../../shared/contract/work.ts';
import type { TestStation } from '../open-test-station.ts';

export const lostAndStolen = [
  'Record no;Status;Make;Model;Calibre;Serial number;Country;Date;Owner;Colour',
  'LS-1;stolen;Zastava;M70;7,65 mm;0371864;RS;14.03.2019;Arben SHEMBULLI;black',
  'LS-2;lost;Beretta;92FS;9 mm Para;Н-48521;IT;2.1.2020;Жељко Пример;silver',
  'LS-3;stolen;CZ;75;9x19;1.23E+05;CZ;05.06.2018;NULL;',
  'LS-4;stolen;Glock;17;9x19;ABC123;AT;31.02.2018;UNK;black',
  '',
].join('\n');

export async function handed(
  station: TestStation,
  content: string | Uint8Array,
  fileName = 'lost-and-stolen.csv',
): Promise<string> {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  const source = { chunks: pieces(bytes), size: bytes.length };
  return (await station.station.receive({ fileName, source })).uploadId;
}

async function* pieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
}

export async function aRegister(station: TestStation, name = 'Lost and stolen of Ruritania'): Promise<RegisterId> {
  const opened = { name, holder: 'Ministry of the Interior', kind: 'firearm', note: '' } as const;
  return (await station.answer('registers.open', opened)).id;
}

type Looked = OutputOf<'registers.look'>;

export interface Wishes {
  readonly mode?: 'all-or-nothing' | 'good-rows';
  readonly way?: ToldWay;
  readonly fileName?: string;
  readonly change?: (definition: Definition) => Definition;
}

export interface Imported {
  readonly job: Job;
  readonly looked: Looked;
  readonly id: RegisterImportId;
}

/** Looks, takes what is offered, imports, waits. */
export async function imported(
  station: TestStation,
  registerId: RegisterId,
  content: string | Uint8Array,
  { mode = 'good-rows', way = {}, fileName, change = (offered) => offered }: Wishes = {},
): Promise<Imported> {
  const upload = await handed(station, content, fileName);
  const looked = await station.answer('registers.look', { upload, registerId, way });
  const definition = change(looked.definition);
  const { jobId } = await station.answer('registers.import', { upload, registerId, way: looked.way, definition, mode });
  const job = await station.jobEnded(jobId);
  const { imports } = await station.answer('registers.imports', { registerId });
  return { job, looked, id: imports[0]?.id as RegisterImportId };
}
