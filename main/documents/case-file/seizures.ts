// The records of seizure, after what the cover says in ten seconds: each incident with who was there, which order, which precautions.
import { seizureSections } from '../../../shared/domain/seizure.ts';
import { formatMomentInTable } from '../../../shared/text/format.ts';
import type { DocumentText } from '../document-text.ts';
import type { Composition } from '../layout/composition.ts';
import { styles } from '../layout/style.ts';
import type { CaseFileModel } from '../models/case-file.ts';
import { setDefinitions, type Definition } from '../parts/definitions.ts';
import { printedFacts } from '../parts/facts.ts';

type Incident = CaseFileModel['incidents'][number];

/** Nothing is printed of an incident of which the table above says everything. */
export function composeSeizures(composition: Composition, { incidents }: CaseFileModel, text: DocumentText): void {
  const told = incidents.filter(
    ({ seizedBy, circumstances, seizure }) => (seizedBy ?? circumstances ?? seizure) !== undefined,
  );
  if (told.length === 0) return;
  composition.heading(2, text.text('cover.seizures'), styles.section, { before: 4, after: 2 });
  for (const incident of told) composeSeizure(composition, incident, text);
}

function composeSeizure(composition: Composition, incident: Incident, text: DocumentText): void {
  const { kind, occurredAt, place, seizure = {} } = incident;
  const title = [text.vocabulary(`incidentKind.${kind}`), formatMomentInTable(occurredAt), place].join(' · ');
  composition.heading(3, title, styles.subsection, { before: 7, after: 4 });
  setDefinitions(composition, ofIncident(incident, text), { columns: 3, after: 0 });
  for (const { title: part, pairs } of printedFacts(seizureSections, seizure, text)) {
    composition.paragraph(part, styles.strong, { after: 3 });
    setDefinitions(composition, pairs, { columns: 3, after: 0 });
  }
}

function ofIncident({ until, seizedBy = '', circumstances = '' }: Incident, text: DocumentText): Definition[] {
  return [
    { label: text.text('cover.until'), value: until === undefined ? '' : formatMomentInTable(until) },
    { label: text.text('cover.seizedBy'), value: seizedBy },
    { label: text.text('cover.circumstances'), value: circumstances },
  ];
}
