// Moves the write-ahead log into the database file beside the station's thread, which goes on writing meanwhile. It reads no record and writes none.
import { openDatabase } from '../database/index.ts';
import { serveThread } from '../threads/index.ts';

export interface LogCalls {
  /** `key`: 32 bytes in a buffer of their own, moved here and zeroed after use. */
  move: { input: { readonly file: string; readonly key: Uint8Array<ArrayBuffer> }; output: undefined };
}

serveThread<LogCalls>({
  move({ file, key }) {
    const secret = Buffer.from(key);
    key.fill(0);
    const db = openedOnce(file, secret);
    try {
      db.moveLog();
    } finally {
      db.close();
    }
    return undefined;
  },
});

function openedOnce(file: string, secret: Buffer): ReturnType<typeof openDatabase> {
  try {
    return openDatabase(file, secret, { cacheMebibytes: 1 });
  } finally {
    secret.fill(0);
  }
}
