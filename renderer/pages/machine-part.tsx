// What a machine read of a document, and what it has not read yet.
import { countOf, rangesOf, type Inspection } from '../../shared/domain/foreign-pages.ts';
import { pagesToRead } from '../../shared/domain/machine-reading.ts';
import type { AttachmentId } from '../../shared/language/identity.ts';
import { Group } from '../components/index.ts';
import { useFormat, useText } from '../text.tsx';
import type { Looked } from './findings.tsx';
import { rangeWords } from './range-words.ts';
import { ReadByMachine } from './read-by-machine.tsx';

export function MachinePart({
  attachmentId,
  inspection,
  readings,
}: {
  readonly attachmentId: AttachmentId;
  readonly inspection: Inspection;
  readonly readings: Looked['readings'];
}) {
  const t = useText();
  const format = useFormat();
  if (countOf(inspection.text) === inspection.pages) return null;
  const unread = pagesToRead(
    inspection,
    readings.flatMap(({ pages }) => pages),
  );
  return (
    <Group
      title={t('pages:machine.title')}
      actions={<ReadByMachine attachmentIds={[attachmentId]} again={unread.length === 0} />}
    >
      <p className="fp-quiet">{t('pages:machine.law')}</p>
      {unread.length > 0 && <p>{t('pages:machine.unread', { count: unread.length })}</p>}
      {runsOf(readings).map((run) => (
        <p key={run.at}>
          {t('pages:machine.read', {
            pages: rangeWords(run.pages),
            languages: format.list(run.languages.map((one) => t(`vocabulary:language.${one}`))),
            words: format.number(run.words),
            doubtful: format.number(run.doubtful),
            by: run.by,
            at: format.moment(run.at),
            engine: run.engine,
          })}
          {run.failed.length > 0 && ` ${t('pages:machine.failed', { pages: rangeWords(rangesOf(run.failed)) })}`}
        </p>
      ))}
    </Group>
  );
}

type Reading = Looked['readings'][number];

/** Groups of pages that one person had read in the same languages, one after the other, are one thing to whoever looks. */
function runsOf(readings: readonly Reading[]): Reading[] {
  const runs: Reading[] = [];
  for (const reading of readings) {
    const last = runs.at(-1);
    const [begins] = last?.pages ?? [];
    const isSame =
      last !== undefined &&
      last.by === reading.by &&
      last.engine === reading.engine &&
      last.languages.join() === reading.languages.join() &&
      (reading.pages.at(-1)?.to ?? 0) < (begins?.from ?? 0);
    if (!isSame) runs.push(reading);
    else
      runs[runs.length - 1] = {
        ...last,
        pages: rangesOf(
          [...reading.pages, ...last.pages].flatMap(({ from, to }) =>
            Array.from({ length: to - from + 1 }, (_, index) => from + index),
          ),
        ),
        words: last.words + reading.words,
        doubtful: last.doubtful + reading.doubtful,
        failed: [...reading.failed, ...last.failed],
      };
  }
  return runs;
}
