// One file to the station over loopback, with progress: `fetch` cannot tell how much has gone, so this is the older way.
import type { UploadHandle } from '../../shared/transport/transport.ts';
import type { Envelope } from '../../shared/transport/envelope.ts';
import { FocalPointError } from '../../shared/language/result.ts';

/**
 * @returns the upload's name for one later command.
 * @throws FocalPointError the station's own code, or `station.unreachable`.
 */
export function sendFile(
  file: File,
  headers: Readonly<Record<string, string>>,
  onProgress: (done: number, total: number) => void,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const sending = new XMLHttpRequest();
    const unreached = (): void => reject(new FocalPointError('station.unreachable'));
    sending.open('POST', '/upload');
    sending.setRequestHeader('Content-Type', 'application/octet-stream');
    sending.setRequestHeader('X-File-Name', encodeURIComponent(file.name));
    for (const [name, value] of Object.entries(headers)) sending.setRequestHeader(name, value);
    sending.upload.addEventListener('progress', (event) => onProgress(event.loaded, file.size));
    sending.addEventListener('error', unreached);
    sending.addEventListener('abort', unreached);
    sending.addEventListener('load', () => {
      if (sending.status === 413) return reject(new FocalPointError('attachments.too-large'));
      if (sending.status !== 200) return unreached();
      // Our own server wrote it.
      const answer = JSON.parse(sending.responseText) as Envelope<UploadHandle>;
      if (answer.ok) resolve(answer.value.upload);
      else reject(new FocalPointError(answer.error.code, answer.error.details));
    });
    sending.send(file);
  });
}
