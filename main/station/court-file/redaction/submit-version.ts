// A version is made of the marks that stand, proved, and handed in for a second person's check. Where anything of it would tell what is
// redacted, or the machine finds a rest, there is no version.
import type { OutputOf, ParsedInputOf } from '../../../../shared/contract/index.ts';
import { isUnder } from '../../../../shared/domain/redaction/mark.ts';
import { hiddenOnly, toldWord } from '../../../../shared/domain/redaction/told-words.ts';
import { RedactedVersionId } from '../../../../shared/language/identity.ts';
import { FocalPointError } from '../../../../shared/language/result.ts';
import { redactionReasonsVersion } from '../../../../shared/reference/redaction-reasons/index.ts';
import type { TextUnder } from '../../../pages/index.ts';
import { throwIfCancelled } from '../../../threads/index.ts';
import type { StagedUpload } from '../../evidence-files.ts';
import { does, type Handler } from '../../handler.ts';
import type { Inside } from '../../inside.ts';
import type { JobControl } from '../../jobs.ts';
import { startSigning, type Signer } from '../../signing.ts';
import { storedJson } from '../../stored-json.ts';
import type { Unlocked } from '../../unlocked.ts';
import { findCourtDocument, type CourtDocument } from '../court-records.ts';
import { demandNotPending, demandStanding } from './place-marks.ts';
import {
  findRedaction,
  plainMark,
  recordRedactionEvent,
  textsOf,
  type Redaction,
  type VersionContent,
} from './redaction-records.ts';
import { inspectionOf, labelOf, pagesNotRead, storedSource } from './source.ts';

type Input = ParsedInputOf<'redactions.submit'>;

export const lookBeforeVersion: Handler<'redactions.look'> = does(async ({ unlocked }, { redactionId }) => {
  const redaction = findRedaction(unlocked.db, redactionId);
  const texts = textsOf(redaction.marks);
  const { document } = findCourtDocument(unlocked.db, redaction.documentId);
  const seen = await readUnder(unlocked, document, redaction);
  const open = leftOpen(redaction, seen);
  return {
    leftOpen: open.slice(0, 200).map(({ page, left, top, width, height, words, text }) => ({
      page,
      left,
      top,
      width,
      height,
      words,
      text: texts[text] ?? '',
    })),
    count: open.length,
    silent: seen.silent,
    byMachine: seen.byMachine,
  } satisfies OutputOf<'redactions.look'>;
});

async function readUnder(unlocked: Unlocked, document: CourtDocument, { marks }: Redaction): Promise<TextUnder> {
  const stored = storedSource(unlocked, document);
  const regions = marks.map(({ page, left, top, width, height }) => ({ page, left, top, width, height }));
  const read = await unlocked.pages.textUnder(stored, { texts: textsOf(marks), regions });
  return { ...read, silent: read.silent + pagesNotRead(stored, document.pages ?? 1) };
}

function leftOpen({ marks }: Redaction, { found }: TextUnder): TextUnder['found'][number][] {
  return found.filter((place) => !marks.some((mark) => isUnder(mark, place)));
}

interface Ready {
  readonly redaction: Redaction;
  readonly document: CourtDocument;
}

/** @throws FocalPointError as the contract says */
function demandReady({ db }: Pick<Unlocked, 'db'>, { redactionId, seen }: Input): Ready {
  const redaction = findRedaction(db, redactionId);
  demandNotPending(redaction);
  const { document } = findCourtDocument(db, redaction.documentId);
  demandStanding(document);
  if (redaction.marks.length === 0) throw new FocalPointError('redactions.nothing-marked');
  if (redaction.step !== seen)
    throw new FocalPointError('redactions.changed-meanwhile', { person: redaction.events.at(-1)?.person ?? '' });
  return { redaction, document };
}

/** What goes with the version says nothing that is redacted. @throws FocalPointError `redactions.tells` */
function demandTellsNothing(input: Pick<Input, 'title' | 'author' | 'note'>, texts: string[], hidden: string[]): void {
  for (const field of ['title', 'author', 'note'] as const) {
    const word = toldWord(input[field], texts, hidden);
    if (word === undefined) continue;
    throw new FocalPointError('redactions.tells', { word }, [{ path: field, code: 'redactions.tells' }]);
  }
}

export const submitVersion: Handler<'redactions.submit'> = does(async (inside, input) => {
  const { unlocked } = inside;
  const { redaction, document } = demandReady(unlocked, input);
  const seen = await readUnder(unlocked, document, redaction);
  const open = leftOpen(redaction, seen).length;
  if (open !== input.leftOpen) throw new FocalPointError('redactions.left-differs', { count: open });
  const texts = textsOf(redaction.marks);
  const hidden = hiddenOnly(seen.under, seen.elsewhere);
  demandTellsNothing(input, texts, hidden);
  return startSigning(inside, input.signature.passphrase, (signer) => ({
    kind: 'redacted-version',
    label: labelOf(unlocked.db, document, redaction.caseId),
    work: async (control) => {
      await make(inside, { input, signer, forbidden: forbiddenTexts(texts, hidden) }, control);
      return {};
    },
  }));
});

/** Looked for in every byte of the version: what was searched, and words that stand only under a mark. */
function forbiddenTexts(texts: readonly string[], hidden: readonly string[]): string[] {
  return [...new Set([...texts, ...hidden.filter((word) => word.length > 3)])].slice(0, 500);
}

interface Making {
  readonly input: Input;
  readonly signer: Signer;
  readonly forbidden: readonly string[];
}

async function make(inside: Inside, making: Making, control: JobControl): Promise<void> {
  const { unlocked } = inside;
  const { redaction, document } = demandReady(unlocked, making.input);
  await demandSameSource(unlocked, document, control.signal);
  const stored = storedSource(unlocked, document);
  const { pages, access, fatal } = await inspectionOf(unlocked, document);
  if (access === 'password-needed') throw new FocalPointError('pages.password-needed');
  if (fatal !== undefined || pages === 0) throw new FocalPointError('pages.unreadable');
  const regions = redaction.marks.map(({ page, left, top, width, height }) => ({ page, left, top, width, height }));
  const drawn = unlocked.pages.redact(
    stored,
    { pages, regions },
    { signal: control.signal, onProgress: ({ done }) => control.progress(done, pages * 2) },
  );
  const upload = await unlocked.files.receive({
    fileName: 'redacted.pdf',
    source: { chunks: drawn, areGiven: true },
    signal: control.signal,
  });
  let isRecorded = false;
  try {
    const proof = await unlocked.pages.prove(
      { fileId: upload.fileId, wrappedKey: upload.wrappedKey, kind: 'pdf' },
      { pages, regions, texts: making.forbidden },
      { signal: control.signal, onProgress: ({ done }) => control.progress(pages + done, pages * 2) },
    );
    demandProved(proof);
    throwIfCancelled(control.signal);
    record(inside, making, { upload, pages, proof, forbidden: making.forbidden });
    isRecorded = true;
    unlocked.files.claim(upload.uploadId);
  } finally {
    if (!isRecorded) unlocked.files.discard(upload.uploadId);
  }
  inside.emit({ type: 'changed', areas: ['court-file'] });
}

/** @throws FocalPointError `redactions.not-proved` */
export function demandProved({ faults }: VersionContent['proof']): void {
  const [first] = faults;
  if (first !== undefined)
    throw new FocalPointError('redactions.not-proved', {
      count: faults.length,
      fault: first.fault,
      page: first.page ?? 0,
    });
}

/** @throws FocalPointError `redactions.source-differs` */
async function demandSameSource(unlocked: Unlocked, document: CourtDocument, signal: AbortSignal): Promise<void> {
  const { number, sha256 } = document;
  const found = await unlocked.files.verify(storedSource(unlocked, document), { signal });
  if (found.sha256 !== sha256) throw new FocalPointError('redactions.source-differs', { number });
}

interface Made {
  readonly upload: StagedUpload;
  readonly pages: number;
  readonly proof: VersionContent['proof'];
  readonly forbidden: readonly string[];
}

function record({ unlocked }: Inside, { input, signer }: Making, { upload, pages, proof, forbidden }: Made): void {
  unlocked.perform((act) => {
    // Somebody marked more while it was drawn: what was made is not what is marked.
    const { redaction, document } = demandReady(act, input);
    const label = labelOf(act.db, document, redaction.caseId);
    const id = RedactedVersionId.parse(act.nextId());
    const number = redaction.versions.length + 1;
    const content: VersionContent = {
      title: input.title,
      author: input.author,
      note: input.note,
      marks: redaction.marks.map(plainMark),
      markers: [...new Set(redaction.marks.map(({ byId }) => byId))],
      reasonsVersion: redactionReasonsVersion,
      leftOpen: input.leftOpen,
      texts: forbidden,
      proof,
    };
    act.record(
      'redacted_version',
      {
        id,
        redaction_id: redaction.id,
        number,
        source_sha256: document.sha256 ?? '',
        content: storedJson(content),
        sha256: upload.sha256,
        bytes: upload.bytes,
        pages,
        file_id: upload.fileId,
        wrapped_key: upload.wrappedKey,
        recorded_at: act.now,
        recorded_by: act.actor.id,
        recorder: act.actor.name,
      },
      { action: 'redaction.version-made', label: `${label} · ${number}` },
    );
    recordRedactionEvent(act, {
      redactionId: redaction.id,
      kind: 'submitted',
      versionId: id,
      content: { sha256: upload.sha256, marks: redaction.marks.length, leftOpen: input.leftOpen },
      signers: { first: signer },
      label: `${label} · ${number}`,
    });
  });
}
