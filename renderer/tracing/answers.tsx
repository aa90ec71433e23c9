// Answers as the leads that they are: the way of each firearm as a picture and as a table, where it left lawful hands, how long that took.
import type { ShownAnswer } from '../../shared/contract/tracing.ts';
import { shownPartialDay } from '../../shared/domain/tracing/partial-day.ts';
import { countryNames } from '../../shared/reference/look-up.ts';
import { FactList, Notice, PlainTable, RouteMap, Status } from '../components/index.ts';
import { useFormat, useLanguage, useText } from '../text.tsx';
import { TraceChain } from './trace-chain.tsx';
import { heldWords } from './trace-status.tsx';

interface AnswersProps {
  readonly answers: readonly ShownAnswer[];
  readonly firearms: readonly { readonly id: string; readonly mark: string }[];
}

export function Answers({ answers, firearms }: AnswersProps) {
  return (
    <ul className="fp-trace-answers">
      {answers.map((answer) => (
        <Answer
          key={`${answer.requestId} ${answer.firearm.exhibitId}`}
          answer={answer}
          mark={firearms.find(({ id }) => id === answer.firearm.exhibitId)?.mark ?? ''}
        />
      ))}
    </ul>
  );
}

function Answer({ answer, mark }: { readonly answer: ShownAnswer; readonly mark: string }) {
  const t = useText();
  const format = useFormat();
  const { language } = useLanguage();
  const { firearm, timeToCrime: time } = answer;
  const { diversion } = firearm;
  if (answer.isWithheld)
    return (
      <li className="fp-trace-answer">
        <h3>
          {mark} · {answer.answeredBy}
        </h3>
        <Notice tone="info">{t('tracing:withheld')}</Notice>
      </li>
    );
  const days =
    time === undefined
      ? ''
      : `${
          time.leastDays === time.mostDays
            ? t('tracing:days', { count: time.mostDays })
            : t('tracing:daysBetween', { least: format.number(time.leastDays), most: format.number(time.mostDays) })
        }, ${t('tracing:timeBasis', { from: shownPartialDay(time.from), holder: time.holder, to: format.day(time.to) })}`;
  return (
    <li className="fp-trace-answer">
      <h3>
        {mark} · {answer.answeredBy}{' '}
        <a className="fp-mono" href={`#/tracing/requests/${answer.requestId}`}>
          {answer.requestNumber}
        </a>
      </h3>
      <Status tone="neutral">{t(`vocabulary:evidentialStatus.${answer.status}`)}</Status>
      <FactList
        columns={2}
        facts={[
          { label: t('tracing:result'), value: t(`vocabulary:traceResult.${firearm.result}`) },
          { label: t('tracing:dated'), value: `${format.day(answer.dated)} · ${answer.reference}` },
          {
            label: t('tracing:diversion'),
            value:
              diversion === undefined
                ? t('tracing:noDiversion')
                : [
                    t(`vocabulary:diversionKind.${diversion.kind}`),
                    diversion.where,
                    diversion.country === '' ? '' : countryNames([diversion.country], language),
                    shownPartialDay(diversion.day),
                  ]
                    .filter((part) => part !== '')
                    .join(' · '),
          },
          { label: t('tracing:timeToCrime'), value: days },
          ...(answer.statement === '' ? [] : [{ label: t('tracing:statement'), value: answer.statement }]),
          ...(answer.restrictions === '' ? [] : [{ label: t('tracing:restrictions'), value: answer.restrictions }]),
          ...(firearm.note === '' ? [] : [{ label: t('tracing:note'), value: firearm.note }]),
        ]}
      />
      {firearm.legs.length > 0 && (
        <>
          <TraceChain firearm={firearm} mark={mark} />
          <TraceMap firearm={firearm} mark={mark} />
          <Legs answer={answer} mark={mark} />
        </>
      )}
    </li>
  );
}

function TraceMap({ firearm, mark }: Parameters<typeof TraceChain>[0]) {
  const t = useText();
  const { language } = useLanguage();
  const countries = firearm.legs.map(({ country }) => country);
  const named = countries.filter((code) => code !== '').map((code) => countryNames([code], language));
  return <RouteMap label={t('tracing:map', { mark, countries: named.join(' → ') })} countries={countries} />;
}

function Legs({ answer, mark }: { readonly answer: ShownAnswer; readonly mark: string }) {
  const t = useText();
  const { language } = useLanguage();
  const rows = answer.firearm.legs.map((leg, at) => ({ ...leg, number: at + 1 }));
  return (
    <PlainTable
      label={t('tracing:legs', { mark })}
      rows={rows}
      keyOf={({ number }) => String(number)}
      columns={[
        { id: 'number', label: '#', isNumber: true, cell: ({ number }) => number },
        {
          id: 'holder',
          label: t('tracing:holder'),
          isHead: true,
          cell: ({ holder, kind }) => (
            <>
              {holder}
              <span className="fp-work-second fp-quiet">{t(`vocabulary:holderKind.${kind}`)}</span>
            </>
          ),
        },
        {
          id: 'country',
          label: t('tracing:country'),
          cell: ({ country }) => (country === '' ? '' : countryNames([country], language)),
        },
        { id: 'held', label: t('tracing:held'), staysWhole: true, cell: heldWords },
        { id: 'document', label: t('tracing:legDocument'), cell: ({ document }) => document },
      ]}
    />
  );
}
