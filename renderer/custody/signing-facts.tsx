// What a signature of custody will stand under, shown once more above it: which exhibits, what happened, from whom to whom, seal, time, why.
import type { ReactNode } from 'react';
import { FactList, Mono } from '../components/index.ts';
import type { InputOf } from '../../shared/contract/index.ts';
import { useAnswer } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';
import { useConditionWords } from './condition-field.tsx';
import type { EnteredEnd } from './end-field.tsx';

export interface SignedExhibit {
  /** `K5`, or with its case where the case does not go without saying. */
  readonly mark: string;
  readonly number?: string;
  /** On record; left out where it is to be read from the package and not from the screen. */
  readonly seal?: string;
}

export interface SigningFactsProps {
  readonly type: string;
  readonly exhibits: readonly SignedExhibit[];
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly sealOut?: string | undefined;
  readonly sealIn?: string | undefined;
  readonly occurredAt?: string | undefined;
  /** As it is signed: which clock was read, where a person did. */
  readonly occurredOffset?: string | undefined;
  readonly quantity?: number | undefined;
  readonly dueAt?: string | undefined;
  readonly purpose?: string | undefined;
  readonly authority?: string | undefined;
  readonly condition?: InputOf<'custody.record'>['condition'];
  /** Its name, as it will stand on record. */
  readonly document?: string | undefined;
  readonly note?: string | undefined;
}

/** Beyond this many the list scrolls, so that what is signed beneath it stays in sight. */
const linesInSight = 6;
/** So many are written out; the form behind the dialog lists all of them. */
const mostWritten = 500;

export function SigningFacts(props: SigningFactsProps) {
  const t = useText();
  const format = useFormat();
  const conditionWords = useConditionWords();
  const { exhibits, from, to } = props;
  const seal = (text: string | undefined) => (text === undefined ? undefined : <Mono>{text}</Mono>);
  const moment = (at: string | undefined) => (at === undefined ? undefined : format.moment(at, 'with-offset'));
  const said: readonly { label: string; value: ReactNode }[] = [
    { label: t('work:custody.type'), value: <strong>{props.type}</strong> },
    {
      label: t('work:custody.occurredAt'),
      value: props.occurredAt === undefined ? undefined : format.occurred(props.occurredAt, props.occurredOffset),
    },
    { label: t('work:custody.from'), value: from },
    { label: t('work:custody.to'), value: to === undefined ? undefined : <strong>{to}</strong> },
    { label: t('work:custody.sealOut'), value: seal(props.sealOut) },
    { label: t('work:custody.sealIn'), value: seal(props.sealIn) },
    {
      label: t('custody:quantity'),
      value: props.quantity === undefined ? undefined : format.number(props.quantity),
    },
    { label: t('custody:dueAt'), value: moment(props.dueAt) },
    { label: t('work:custody.purpose'), value: props.purpose },
    { label: t('work:custody.authority'), value: props.authority },
    { label: t('custody:condition.title'), value: conditionWords(props.condition) },
    { label: t('custody:document.title'), value: props.document },
    { label: t('work:form.note'), value: props.note },
  ];
  return (
    <>
      <SignedExhibits exhibits={exhibits} />
      <FactList columns={2} facts={said.filter(({ value }) => value !== undefined && value !== '')} />
    </>
  );
}

function SignedExhibits({ exhibits }: Pick<SigningFactsProps, 'exhibits'>) {
  const t = useText();
  const format = useFormat();
  const unwritten = exhibits.length - mostWritten;
  const scrolls = exhibits.length > linesInSight;
  return (
    <>
      {scrolls && (
        <p>
          <strong>{t('work:custody.chosen', { total: format.number(exhibits.length) })}</strong>
        </p>
      )}
      <ul
        className="fp-signed-exhibits"
        aria-label={t('work:custody.exhibits')}
        // What scrolls is reached with the keyboard.
        {...(scrolls ? { tabIndex: 0 } : {})}
      >
        {exhibits.slice(0, mostWritten).map(({ mark, number, seal }) => (
          <li key={`${mark} ${number ?? ''}`}>
            <strong>
              <Mono>{mark}</Mono>
            </strong>{' '}
            {number !== undefined && <Mono>{number}</Mono>}
            {seal !== undefined && seal !== '' && (
              <>
                {' · '}
                {t('work:exhibit.seal')} <Mono>{seal}</Mono>
              </>
            )}
          </li>
        ))}
        {unwritten > 0 && <li>{t('work:custody.andMore', { more: format.number(unwritten) })}</li>}
      </ul>
    </>
  );
}

/** Either end of a movement as it will be shown on record. */
export function useEndLabel(): (end: EnteredEnd | undefined) => string | undefined {
  const people = useAnswer('people.list', {}).value?.people ?? [];
  const places = useAnswer('places.list', {}).value?.places ?? [];
  return (end) => {
    switch (end?.kind) {
      case 'person':
        return people.find(({ id }) => id === end.id)?.name;
      case 'place':
        return places.find(({ id }) => id === end.id)?.path;
      case 'outside':
        return end.label;
      case undefined:
        return undefined;
    }
  };
}
