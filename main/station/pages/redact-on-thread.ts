// A redacted version made and proved on the pages thread: its bytes are fetched piece by piece and sealed as they come, as those of a bundle.
import { setImmediate } from 'node:timers/promises';
import type { Region } from '../../../shared/domain/redaction/mark.ts';
import type { RedactionProof } from '../../../shared/domain/redaction/proof.ts';
import {
  drawnPdf,
  drawnPictures,
  OpenPdf,
  proveRedacted,
  textUnder,
  writeRedacted,
  type Pdfium,
  type TextUnder,
  type ToProve,
  type WordedDocument,
} from '../../pages/index.ts';
import {
  throwIfCancelled,
  type NextPiece,
  type Pieces,
  type PiecesProgress,
  type PieceWriter,
  type ThreadHandlers,
} from '../../threads/index.ts';
import type { SealedFileReader } from '../../vault/index.ts';
import type { PagesProgress, SealedPages } from './pages-thread.ts';

export interface SealedRedaction {
  readonly file: SealedPages;
  readonly pages: number;
  readonly regions: readonly Region[];
}

export interface RedactedPages {
  readonly pages: number;
}

export interface RedactCalls {
  redact: { input: SealedRedaction; output: number };
  nextRedacted: { input: { writing: number }; output: NextPiece<RedactedPages>; progress: PiecesProgress };
  prove: { input: { file: SealedPages } & ToProve; output: RedactionProof; progress: PagesProgress };
  textUnder: {
    input: { file: SealedPages; texts: readonly string[]; regions: readonly Region[] };
    output: TextUnder;
    progress: PagesProgress;
  };
}

type WithReader = <Value>(file: SealedPages, work: (reader: SealedFileReader) => Promise<Value>) => Promise<Value>;
type WithWords = <Value>(file: SealedPages, work: (document: WordedDocument) => Promise<Value>) => Promise<Value>;

/** @param opening  opens a sealed file, or the words of one, for as long as the work takes. */
export function redactOnThread(
  engine: Pdfium,
  redactions: Pieces<RedactedPages>,
  { withReader, withWords }: { readonly withReader: WithReader; readonly withWords: WithWords },
): ThreadHandlers<RedactCalls> {
  return {
    redact: ({ file, pages, regions }) =>
      redactions.begin((writer) =>
        withReader(file, async (reader) => {
          const drawn =
            file.kind === 'pdf'
              ? drawnPdf(() => new OpenPdf(engine, reader, file.password), reader.size)
              : drawnPictures(reader, pages);
          return {
            pages: await writeRedacted(drawn, regions, { write: (bytes) => writer.give(bytes) }, paced(writer, pages)),
          };
        }),
      ),

    nextRedacted: ({ writing }, asked) => redactions.next(writing, asked),

    prove: ({ file, ...asked }, { signal, report }) =>
      withReader(file, (reader) =>
        proveRedacted(engine, reader, asked, async (done) => {
          report({ done, of: asked.pages });
          await setImmediate();
          throwIfCancelled(signal);
        }),
      ),

    textUnder: ({ file, texts, regions }, { signal, report }) =>
      withWords(file, (document) =>
        textUnder(document, { texts, regions }, async (done) => {
          report({ done, of: document.pages });
          await setImmediate();
          throwIfCancelled(signal);
        }),
      ),
  };
}

function paced(writer: PieceWriter, pages: number): (done: number) => Promise<void> {
  return async (done) => {
    writer.reached(done, pages);
    await setImmediate();
    await writer.makeRoom();
    throwIfCancelled(writer.signal);
  };
}
