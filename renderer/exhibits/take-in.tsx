// Taking photographs and files in: many at once, each handed over with its progress, then hashed and stored by a job of its own.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { InputOf } from '../../shared/contract/index.ts';
import { isPictureName } from '../../shared/domain/photograph.ts';
import { drop } from '../../shared/language/habits.ts';
import { Button, DropZone, FailureNotice, ProgressLine } from '../components/index.ts';
import type { FailureAnswer } from '../station-client.tsx';
import { useJob, useStation, useUpload } from '../station-client.tsx';
import { useText } from '../text.tsx';

type TakeIn = InputOf<'attachments.take-in'>;

interface Arrival {
  readonly key: number;
  readonly name: string;
  readonly done: number;
  readonly total: number;
  readonly jobId?: string;
  readonly failure?: FailureAnswer;
}

export function TakeInFiles({
  caseId,
  exhibitId,
  ofPackage,
}: {
  readonly caseId: TakeIn['caseId'];
  readonly exhibitId: TakeIn['exhibitId'];
  /** The package they show on arrival, where there is no exhibit yet. */
  readonly ofPackage?: Pick<TakeIn, 'submissionId' | 'packageNumber'>;
}) {
  const t = useText();
  const station = useStation();
  const upload = useUpload();
  const [arrivals, setArrivals] = useState<readonly Arrival[]>([]);
  const next = useRef(0);

  const change = useCallback((key: number, part: Partial<Arrival>) => {
    setArrivals((known) => known.map((arrival) => (arrival.key === key ? { ...arrival, ...part } : arrival)));
  }, []);

  const takeIn = async (files: readonly File[]) => {
    const begun = files.map((file) => {
      next.current += 1;
      return { key: next.current, file };
    });
    setArrivals((known) => [
      ...known,
      ...begun.map(({ key, file }) => ({ key, name: file.name, done: 0, total: file.size })),
    ]);
    // One after the other: a slow disk is not made slower, and the order of the photo log is kept.
    for (const { key, file } of begun) {
      try {
        const handedOver = await upload(file, (done, total) => change(key, { done, total }));
        const answer = await station.request('attachments.take-in', {
          upload: handedOver,
          caseId,
          ...(exhibitId === undefined ? {} : { exhibitId }),
          ...ofPackage,
          // HEIC and raw files have no type that a browser knows; a sketch with script in it is none of ours to draw.
          kind: isPictureName(file.name) || file.type.startsWith('image/') ? 'photograph' : 'file',
          caption: '',
        });
        change(key, answer.ok ? { jobId: answer.value.jobId } : { failure: answer.error });
      } catch {
        change(key, { failure: { code: 'station.unreachable' } });
      }
    }
  };

  // A screenshot, or files copied elsewhere: the same way in.
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      pasted.current(files);
    };
    window.addEventListener('paste', onPaste);
    return () => window.removeEventListener('paste', onPaste);
  }, []);
  const pasted = useRef((files: readonly File[]) => drop(takeIn(files)));
  useEffect(() => {
    pasted.current = (files) => drop(takeIn(files));
  });

  return (
    <DropZone
      words={`${t(exhibitId === undefined ? 'photographs:take.toScene' : 'work:photograph.emptyText')} ${t('photographs:take.paste')}`}
      wordsOver={t('work:photograph.drop')}
      chooseLabel={t('work:photograph.choose')}
      onFiles={(files) => drop(takeIn(files))}
    >
      <ul className="fp-arrivals">
        {arrivals.map((arrival) => (
          <ArrivalLine
            key={arrival.key}
            arrival={arrival}
            onGone={() => setArrivals((known) => known.filter((other) => other.key !== arrival.key))}
          />
        ))}
      </ul>
    </DropZone>
  );
}

function ArrivalLine({ arrival, onGone }: { readonly arrival: Arrival; readonly onGone: () => void }) {
  const t = useText();
  const job = useJob(arrival.jobId);
  const failure = arrival.failure ?? (job?.state === 'failed' || job?.state === 'interrupted' ? job.error : undefined);
  if (job?.state === 'done') return null;
  return (
    <li>
      <span>{arrival.name}</span>
      {failure === undefined ? (
        <ProgressLine
          label={arrival.jobId === undefined ? t('work:photograph.uploading') : t('work:photograph.takingIn')}
          done={job?.done ?? arrival.done}
          total={job?.total ?? arrival.total}
          unit={job?.unit ?? 'bytes'}
          secondsLeft={job?.secondsLeft}
        />
      ) : (
        <FailureNotice
          failure={failure}
          whatIsSafe={t('work:photograph.failed')}
          actions={
            <Button size="small" onPress={onGone}>
              {t('work:form.cancel')}
            </Button>
          }
        />
      )}
    </li>
  );
}
