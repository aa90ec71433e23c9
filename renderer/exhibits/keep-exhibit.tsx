// A template out of an exhibit on record, with the parts that were split off from it: the next one of its kind is asked in one go.
import { useEffect, useState } from 'react';
import type { TemplatePart } from '../../shared/contract/exhibit-fields.ts';
import { drop } from '../../shared/language/habits.ts';
import { LoadingLines } from '../components/index.ts';
import { useStation } from '../station-client.tsx';
import type { Exhibit } from './exhibit-values.ts';
import { templateOf, valuesOf } from './exhibit-values.ts';
import { KeepTemplate } from './template-panel.tsx';

/** As many parts as a template takes; an exhibit with more is no pattern for others. */
const mostParts = 10;

export function KeepExhibit({
  exhibit,
  onKept,
  onClose,
}: {
  readonly exhibit: Exhibit;
  readonly onKept: (name: string) => void;
  readonly onClose: () => void;
}) {
  const parts = useParts(exhibit);
  if (parts === undefined) return <LoadingLines lines={3} />;
  return <KeepTemplate content={{ ...templateOf(valuesOf(exhibit)), parts }} onKept={onKept} onClose={onClose} />;
}

/** What was split off, each described as on record; undefined until all of it was read. */
function useParts({ children }: Exhibit): TemplatePart[] | undefined {
  const station = useStation();
  const [parts, setParts] = useState<TemplatePart[]>();
  // One text, because the list itself is another one with every answer.
  const wanted = children
    .slice(0, mostParts)
    .map(({ id }) => id)
    .join(' ');
  useEffect(() => {
    let isCurrent = true;
    const read = async () => {
      const found: TemplatePart[] = [];
      for (const id of wanted.split(' ').filter((one) => one !== '')) {
        const answer = await station.request('exhibits.read', { id });
        if (answer.ok) found.push(templateOf(valuesOf(answer.value)));
      }
      if (isCurrent) setParts(found);
    };
    drop(read());
    return () => {
      isCurrent = false;
    };
  }, [station, wanted]);
  return parts;
}
