// What belongs to a case begins with choosing it: the newest first, by title and every number it goes by; the only one is chosen.
import { useState, type ReactNode } from 'react';
import type { OutputOf } from '../../shared/contract/index.ts';
import type { CaseId } from '../../shared/language/identity.ts';
import { Button, ChoiceField, EmptyState, LinkButton, type IconName } from '../components/index.ts';
import { useMay } from '../station-client.tsx';
import { useText } from '../text.tsx';

type CaseLine = OutputOf<'cases.list'>['cases'][number];

export interface ChooseCaseProps {
  /** In any order. */
  readonly cases: readonly CaseLine[];
  readonly label: string;
  /** What the button does with the chosen one. */
  readonly act: string;
  readonly icon: IconName;
  readonly onChoose: (id: CaseId) => void;
  /** Stands after the button. */
  readonly beside?: ReactNode;
}

export function ChooseCase({ cases, label, act, icon, onChoose, beside }: ChooseCaseProps) {
  const [chosen, setChosen] = useState<CaseId>();
  if (cases.length === 0) return <NoCase />;
  const [only] = cases;
  // One that is no longer among them is not chosen.
  const caseId = cases.find(({ id }) => id === chosen)?.id ?? (cases.length === 1 ? only?.id : undefined);
  return (
    <form
      className="fp-work-row"
      onSubmit={(event) => {
        event.preventDefault();
        if (caseId !== undefined) onChoose(caseId);
      }}
    >
      <ChoiceField
        name="caseId"
        label={label}
        isRequired
        isFirst
        value={caseId}
        onChange={setChosen}
        choices={cases
          .toSorted((left, right) => right.openedAt.localeCompare(left.openedAt))
          .map(({ id, title, numbers }) => ({
            value: id,
            label: [title, ...numbers.map(({ number }) => number)].join(' · '),
          }))}
      />
      <Button type="submit" look="primary" icon={icon} isDisabled={caseId === undefined}>
        {act}
      </Button>
      {beside}
    </form>
  );
}

/** A station without a case: whoever may opens one, everybody is told why nothing can begin. */
function NoCase() {
  const t = useText();
  const mayOpen = useMay('cases.open');
  return (
    <EmptyState
      icon="case"
      title={t('work:case.emptyTitle')}
      action={
        mayOpen && (
          <LinkButton to="/cases/new" look="primary" icon="add">
            {t('work:case.open')}
          </LinkButton>
        )
      }
    >
      <p>{t(mayOpen ? 'work:case.emptyText' : 'work:case.emptyForbidden')}</p>
    </EmptyState>
  );
}
