// Facts to be read, section by section, under the titles of the form: of an exhibit, and of a seizure.
import { FactList } from '../components/index.ts';
import type { SectionWords } from './fact-words.ts';

export function FactSections(props: { readonly sections: readonly SectionWords[]; readonly columns: 1 | 2 }) {
  return props.sections.map((section) => (
    <section key={section.title} className="fp-fact-section" aria-label={section.title}>
      <h3>{section.title}</h3>
      <FactList
        columns={props.columns}
        facts={section.plain.map(({ label, words, isWide, isMono }) => ({
          label,
          value: <span className={isMono ? 'fp-lines fp-mono' : 'fp-lines'}>{words}</span>,
          isWide,
        }))}
      />
    </section>
  ));
}
