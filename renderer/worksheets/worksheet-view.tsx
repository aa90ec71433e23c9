// An entry to read, always with the definition it was made under; of two entries, what differs, field by field.
import type { ExaminationDefinition } from '../../shared/domain/examination/definition.ts';
import { patternOf } from '../../shared/domain/examination/serial-positions.ts';
import { wordsIn } from '../../shared/domain/examination/words.ts';
import { valueWords, type WorksheetSpeech } from '../../shared/domain/examination/worksheet-words.ts';
import { PositionReading, Shots, type WorksheetValues } from '../../shared/domain/examination/worksheet.ts';
import { PlainTable } from '../components/index.ts';
import { useText, type Translate } from '../text.tsx';

interface Line {
  readonly key: string;
  readonly section: string;
  readonly field: string;
  readonly words: string;
}

export function EntryValues({
  definition,
  values,
  speech,
}: {
  readonly definition: ExaminationDefinition;
  readonly values: WorksheetValues;
  readonly speech: WorksheetSpeech;
}) {
  const t = useText();
  const lines = linesOf(definition, values, speech, t);
  if (lines.length === 0) return <p className="fp-quiet">{t('worksheets:nothingWritten')}</p>;
  return (
    <PlainTable
      label={t('worksheets:title')}
      keyOf={({ key }) => key}
      rows={lines}
      columns={[
        { id: 'section', label: t('worksheets:section'), cell: ({ section }) => section },
        { id: 'field', label: t('worksheets:field'), isHead: true, cell: ({ field }) => field },
        {
          id: 'value',
          label: t('worksheets:value'),
          cell: ({ words }) => <span className="fp-worksheet-value">{words}</span>,
        },
      ]}
    />
  );
}

/** Only what differs, with both sides in full. */
export function EntryDifferences({
  definition,
  mine,
  theirs,
  speech,
}: {
  readonly definition: ExaminationDefinition;
  readonly mine: WorksheetValues;
  readonly theirs: WorksheetValues;
  readonly speech: WorksheetSpeech;
}) {
  const t = useText();
  const own = linesOf(definition, mine, speech, t);
  const other = linesOf(definition, theirs, speech, t);
  const keys = [...new Set([...other, ...own].map(({ key }) => key))];
  const differing = keys.flatMap((key) => {
    const left = own.find((line) => line.key === key);
    const right = other.find((line) => line.key === key);
    const line = left ?? right;
    return line === undefined || left?.words === right?.words
      ? []
      : [{ ...line, mine: left?.words ?? '', theirs: right?.words ?? '' }];
  });
  if (differing.length === 0) return <p className="fp-quiet">{t('worksheets:nothingDiffers')}</p>;
  return (
    <PlainTable
      label={t('worksheets:differences')}
      keyOf={({ key }) => key}
      rows={differing}
      columns={[
        {
          id: 'field',
          label: t('worksheets:field'),
          isHead: true,
          cell: ({ section, field }) => `${section} · ${field}`,
        },
        {
          id: 'mine',
          label: t('worksheets:yours'),
          cell: (line) => <span className="fp-worksheet-value">{line.mine}</span>,
        },
        {
          id: 'theirs',
          label: t('worksheets:onRecord'),
          cell: (line) => <span className="fp-worksheet-value">{line.theirs}</span>,
        },
      ]}
    />
  );
}

function linesOf(
  { sections }: ExaminationDefinition,
  values: WorksheetValues,
  speech: WorksheetSpeech,
  t: Translate,
): Line[] {
  return sections.flatMap((section) =>
    (values[section.code] ?? []).flatMap((row, index) =>
      section.fields.flatMap((field): Line[] => {
        const value = row[field.code];
        const positions = field.type === 'positions' ? PositionReading.array().safeParse(value) : undefined;
        const shots = field.type === 'shots' ? Shots.array().safeParse(value) : undefined;
        const words =
          positions?.success === true
            ? [patternOf(positions.data), ...positions.data.map((reading) => positionWords(reading, t))].join('\n')
            : shots?.success === true
              ? shots.data.map((one) => shotsWords(one, speech, t)).join('\n')
              : valueWords(field, value, speech);
        if (words === '') return [];
        const title = wordsIn(section.words, speech.language);
        return [
          {
            key: `${section.code}.${index}.${field.code}`,
            section: section.repeats ? `${title} ${index + 1}` : title,
            field: wordsIn(field.words, speech.language),
            words,
          },
        ];
      }),
    ),
  );
}

function positionWords({ position, seen, sureness, step }: PositionReading, t: Translate): string {
  return [`${position}: ${seen}`, t(`documents:worksheet.sure.${sureness}`), step].filter(Boolean).join(' · ');
}

function shotsWords({ source, rounds, cases, bullets, note }: Shots, speech: WorksheetSpeech, t: Translate): string {
  const name = speech.label(source.kind === 'evidence' ? source.exhibitId : source.lotId);
  return [t('worksheets:shotsWords', { name, rounds, cases, bullets }), note].filter(Boolean).join(' · ');
}
