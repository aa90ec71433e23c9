// A file on this computer, handed over to the station to be looked at.
import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { FocalPointError } from '../../shared/language/result.ts';
import { folderAsZip } from '../packages/index.ts';
import type { StationSession } from './station-session.ts';

/** A folder goes as one ZIP. @throws FocalPointError `command-line.not-readable` */
export async function handOver({ station }: StationSession, source: string): Promise<string> {
  const path = resolve(source);
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) throw new FocalPointError('command-line.not-readable', { file: path });
  const { uploadId } = await station.receive(
    found.isDirectory()
      ? { fileName: `${basename(path)}.zip`, source: { chunks: folderAsZip(path) } }
      : { fileName: basename(path), source: { path } },
  );
  return uploadId;
}
