// From what is typed to what is asked, and asking again while the records are still being read.
import { useEffect, useState } from 'react';
import type { InputOf } from '../../shared/contract/index.ts';
import type { ReportDefinition } from '../../shared/domain/numbers/definition.ts';
import { periodOf, type Parameters } from '../../shared/domain/numbers/report.ts';
import { localDay } from '../../shared/text/format.ts';
import { useAnswer } from '../station-client.tsx';
import type { Entered } from './parameters.tsx';

/** The year that ended last: what is reported is a year that is over. */
export function lastYear(): string {
  return String(Number(localDay(new Date().toISOString()).slice(0, 4)) - 1);
}

export function enteredFor(definition: ReportDefinition, year = lastYear()): Entered {
  const [by = 'recovered'] = definition.days;
  const [unit = 'records'] = definition.units;
  return { year, part: 'year', by, unit, options: [], remark: '', values: {} };
}

export function isYear(text: string): boolean {
  return /^(?:19|20|21)\d{2}$/.test(text);
}

export function parametersOf({ year, part, by, unit, options, remark, values }: Entered): Parameters {
  return {
    ...periodOf(Number(year), part),
    by,
    unit,
    options: options.toSorted(),
    entered: Object.entries(values).flatMap(([line, { value, source }]) =>
      value === undefined || Number.isNaN(value) || source.trim() === '' ? [] : [{ line, value, source }],
    ),
    remark: remark.trim(),
  };
}

/** How often it is asked again while exhibits are still being read. */
const pause = 300;

export function useCounted(definition: InputOf<'numbers.count'>['definition'], parameters: Parameters | undefined) {
  const [settled, setSettled] = useState(parameters);
  const key = JSON.stringify(parameters);
  useEffect(() => {
    const timer = window.setTimeout(
      () => setSettled(key === undefined ? undefined : (JSON.parse(key) as Parameters)),
      250,
    );
    return () => window.clearTimeout(timer);
  }, [key]);
  const input = settled === undefined ? undefined : { definition, parameters: settled };
  const answer = useAnswer('numbers.count', input ?? { definition, parameters: empty }, {
    isEnabled: input !== undefined,
    keepPrevious: true,
  });
  const { value, readAgain } = answer;
  const isWaiting = value?.isReady === false;
  useEffect(() => {
    if (!isWaiting) return undefined;
    const timer = window.setInterval(readAgain, pause);
    return () => window.clearInterval(timer);
  }, [isWaiting, readAgain]);
  return { ...answer, parameters: settled };
}

const empty: Parameters = {
  from: '1900-01-01',
  until: '1900-12-31',
  by: 'recovered',
  unit: 'records',
  options: [],
  entered: [],
  remark: '',
};
