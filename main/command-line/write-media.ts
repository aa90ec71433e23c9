// What the station keeps or has just made, written to a place outside the vault piece by piece; the ledger says so.
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import type { MediaRequest } from '../station/media.ts';
import type { StationSession } from './station-session.ts';

const pieceLength = 1024 * 1024;

/** @returns how many bytes were written */
export async function writeMediaTo(
  session: StationSession,
  asked: Pick<MediaRequest, 'kind' | 'id'>,
  file: string,
): Promise<number> {
  const media = await session.station.media({ ...asked, toSave: true });
  try {
    const stream = createWriteStream(file, { mode: 0o600 });
    for (let offset = 0; offset < media.size; offset += pieceLength) {
      if (!stream.write(media.read(offset, pieceLength))) await once(stream, 'drain');
    }
    stream.end();
    await once(stream, 'finish');
    return media.size;
  } finally {
    media.close();
  }
}
