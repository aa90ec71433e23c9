// The case at one look: its numbers, counts, clock, and what a careful reader of the file would ask, each with the way to the answer.
import type { OutputOf } from '../../shared/contract/index.ts';
import { CopyText, FactList, Group, Notice, Status } from '../components/index.ts';
import { IndicatorsOfCase } from '../indicators/indicators-of-case.tsx';
import type { StatusTone } from '../components/index.ts';
import { useFormat, useText } from '../text.tsx';
import { detentionClock } from './detention.ts';
import { useNow } from './use-now.ts';

type CaseRecord = OutputOf<'cases.read'>;
type Question = CaseRecord['openQuestions'][number];

const tabOf: Readonly<Record<Question['kind'], string>> = {
  'custody-gap': 'custody',
  'seal-discrepancy': 'custody',
  'no-photograph': 'photographs',
  'not-made-safe': 'revise',
  'no-custody': 'custody',
  'open-offer': 'custody',
  dispatched: 'custody',
  'seal-clarified': 'custody',
};

function toneOf(kind: Question['kind']): StatusTone {
  if (kind === 'seal-clarified') return 'good';
  return kind === 'custody-gap' || kind === 'seal-discrepancy' ? 'bad' : 'attention';
}

export function CaseOverview({ record }: { readonly record: CaseRecord }) {
  const t = useText();
  const format = useFormat();
  const now = useNow();
  const clock = detentionClock(record.detentionUntil, now, t);
  const { counts } = record;
  return (
    <div className="fp-work-stack">
      <Group title={t('work:case.thresholds')} detail={t('work:case.thresholdsHelp')}>
        <dl className="fp-counts">
          {(
            [
              [t('work:case.exhibits'), counts.exhibits],
              [t('work:case.firearms'), counts.firearms],
              [t('work:case.rounds'), counts.rounds],
              [t('work:case.photographs'), counts.photographs],
              [t('work:case.submissions'), counts.submissions],
              [t('work:case.shotsMissing'), counts.shotsMissing],
            ] as const
          ).map(([label, count]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd className="fp-tabular">{format.number(count)}</dd>
            </div>
          ))}
        </dl>
      </Group>
      <div className="fp-work-columns">
        <Group title={t('work:case.one')}>
          <FactList
            facts={[
              { label: t('work:case.offence'), value: record.offence },
              {
                label: t('work:case.detention'),
                value: (
                  <>
                    <Status tone={clock.tone}>{clock.words}</Status>{' '}
                    {record.detentionUntil !== undefined && format.moment(record.detentionUntil)}
                  </>
                ),
              },
              { label: t('work:case.classification'), value: t(`vocabulary:classification.${record.classification}`) },
              { label: t('work:case.language'), value: t(`vocabulary:language.${record.language}`) },
              { label: t('work:case.openedAt'), value: `${format.moment(record.openedAt)} · ${record.openedBy}` },
              ...(record.note === '' ? [] : [{ label: t('work:form.note'), value: record.note }]),
            ]}
          />
        </Group>
        <Group title={t('work:case.numbers')}>
          {record.numbers.length === 0 ? (
            <p className="fp-quiet">{t('work:form.nothingYet')}</p>
          ) : (
            <FactList
              facts={record.numbers.map((number) => ({
                label: t(`vocabulary:caseNumberKind.${number.kind}`),
                value: <CopyText value={number.number} />,
              }))}
            />
          )}
        </Group>
      </div>
      <IndicatorsOfCase caseId={record.id} />
      <Group title={t('work:case.questions')} detail={t('work:case.questionsHelp')}>
        {record.openQuestions.length === 0 ? (
          <Notice tone="good" title={t('work:case.noQuestions')} />
        ) : (
          <ul className="fp-questions">
            {record.openQuestions.map((question) => (
              <li key={`${question.exhibitId}${question.kind}${question.detail}`}>
                <a href={`#/exhibits/${question.exhibitId}/${tabOf[question.kind]}`}>
                  <Status tone={toneOf(question.kind)}>{t(`vocabulary:openQuestion.${question.kind}`)}</Status>
                  <span className="fp-mono">{question.exhibit}</span>
                  <span className="fp-quiet">{question.detail}</span>
                </a>
              </li>
            ))}
          </ul>
        )}
      </Group>
    </div>
  );
}
