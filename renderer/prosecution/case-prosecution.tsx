// The case as the prosecutor needs it on one page: what runs out, who is charged with what, what the counts reach and on which records.
import { useMemo } from 'react';
import { useLocation } from 'wouter';
import type { OutputOf } from '../../shared/contract/index.ts';
import type { Action } from '../actions/action.ts';
import { useActions } from '../actions/actions.tsx';
import { Awaited } from '../components/index.ts';
import { useAnswer, useMay } from '../station-client.tsx';
import { Attributions } from './attributions.tsx';
import { CaseNumbers, CasePeople } from './case-people.tsx';
import { Charges } from './charges.tsx';
import { Clocks } from './clocks.tsx';
import { MakePapers } from './make-papers.tsx';
import './prosecution.css';
import { Suggestions } from './suggestions.tsx';
import { Thresholds } from './thresholds.tsx';

export function CaseProsecution({ record }: { readonly record: OutputOf<'cases.read'> }) {
  const [, navigate] = useLocation();
  const mayLay = useMay('charges.lay');
  const mayAttribute = useMay('attributions.record');
  const mayRecord = useMay('clocks.record');
  const { id } = record;
  const actsHere = useMemo<readonly Action[]>(
    () => [
      {
        id: 'prosecution.lay',
        name: 'prosecution:lay',
        group: 'place',
        icon: 'add',
        applies: mayLay,
        perform: () => navigate(`/cases/${id}/prosecution/lay`),
      },
      {
        id: 'prosecution.attribute',
        name: 'prosecution:attribute',
        group: 'place',
        icon: 'add',
        applies: mayAttribute,
        perform: () => navigate(`/cases/${id}/prosecution/attribute`),
      },
      {
        id: 'prosecution.clock',
        name: 'prosecution:recordClock',
        group: 'place',
        icon: 'add',
        applies: mayRecord,
        perform: () => navigate(`/cases/${id}/prosecution/clock`),
      },
    ],
    [id, navigate, mayLay, mayAttribute, mayRecord],
  );
  useActions(actsHere);
  const { value: file, failure } = useAnswer('prosecution.read', { caseId: id });
  return (
    <div className="fp-work-stack">
      <Clocks caseId={id} />
      {file === undefined ? (
        <Awaited failure={failure} lines={8} />
      ) : (
        <>
          <Charges caseId={id} charges={file.charges} />
          <Thresholds thresholds={file.thresholds} withoutIncident={file.withoutIncident} />
          {file.showsSuggestions && <Suggestions caseId={id} suggestions={file.suggestions} />}
          <Attributions caseId={id} attributions={file.attributions} unattributed={file.unattributed} />
        </>
      )}
      <div className="fp-work-columns">
        <CasePeople record={record} />
        <CaseNumbers record={record} />
      </div>
      <MakePapers record={record} />
    </div>
  );
}
