// Sections of the report are numbered as they come, so that a court can name one; one that has nothing to say is left out and leaves no gap.
import type { Composition } from '../layout/composition.ts';
import { styles } from '../layout/style.ts';
import type { PrintedMaterial } from '../models/examination-report.ts';

/** Sets the heading of the next section. */
export type Section = (title: string, place?: string) => void;

export function numberedSections(composition: Composition): Section {
  let number = 0;
  return (title, place) => {
    number += 1;
    const words = `${number}  ${title}`;
    composition.heading(2, words, styles.section, {
      before: 14,
      after: 6,
      ...(place === undefined ? {} : { place }),
      bookmark: { level: 1, title: words },
    });
  };
}

/** `K5 · Alarm pistol`: the mark with the first line of what it is. */
export function exhibitTitle(label: string, exhibits: readonly PrintedMaterial[]): string {
  const description = exhibits.find((exhibit) => exhibit.label === label)?.description.split('\n')[0] ?? '';
  return [label, description].filter(Boolean).join(' · ');
}
