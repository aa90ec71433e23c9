// Keeping what is seen: what is compared, which case it belongs to, a note. It says why it cannot be saved instead of only refusing.
import type { CaseId } from '../../shared/language/identity.ts';
import { comparisonPurposes, type ComparisonPurpose } from '../../shared/domain/comparison.ts';
import { Button, ChoiceField, FailureNotice, LongTextField, Notice } from '../components/index.ts';
import type { FailureAnswer } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';
import type { Comparison, Pictures } from './compared.ts';

/** What the form asks beside what is seen. */
export interface Kept {
  readonly note: string;
  readonly purpose: ComparisonPurpose;
  readonly caseId: CaseId;
}

export interface SaveFormProps {
  readonly pictures: Pictures;
  readonly kept: Kept;
  readonly maySave: boolean;
  readonly isChanged: boolean;
  readonly canSave: boolean;
  /** The number of a feature that is marked on one side only; 0 when there is none. */
  readonly unfinished: number;
  readonly goesOnFrom: Comparison | undefined;
  readonly isActing: boolean;
  readonly failure: FailureAnswer | undefined;
  readonly onChange: (kept: Kept) => void;
  readonly onSave: () => void;
}

export function SaveForm(props: SaveFormProps) {
  const { pictures, kept, unfinished, isChanged, goesOnFrom, onChange, onSave } = props;
  const t = useText();
  const format = useFormat();
  if (!props.maySave) return <Notice tone="info">{t('comparison:save.forbidden')}</Notice>;
  const cases = [pictures.left, pictures.right]
    .map(({ attachment, caseTitle }) => ({ value: attachment.caseId, label: caseTitle }))
    .filter(({ value }, index, all) => all.findIndex((one) => one.value === value) === index);
  return (
    <div className="fp-work-stack">
      <ChoiceField<ComparisonPurpose>
        name="purpose"
        label={t('comparison:purpose.label')}
        value={kept.purpose}
        choices={comparisonPurposes.map((value) => ({ value, label: t(`comparison:purpose.${value}`) }))}
        onChange={(purpose) => purpose !== undefined && onChange({ ...kept, purpose })}
      />
      {cases.length > 1 && (
        <ChoiceField<CaseId>
          name="caseId"
          label={t('comparison:save.case')}
          value={kept.caseId}
          choices={cases}
          onChange={(caseId) => caseId !== undefined && onChange({ ...kept, caseId })}
        />
      )}
      <LongTextField
        name="note"
        label={t('comparison:save.note')}
        help={t('comparison:save.noteHelp')}
        maxLength={4000}
        rows={3}
        value={kept.note}
        onChange={(note) => onChange({ ...kept, note })}
      />
      {goesOnFrom !== undefined && (
        <p className="fp-quiet">
          {isChanged
            ? t('comparison:save.goesOn', { at: format.moment(goesOnFrom.recordedAt) })
            : t('comparison:save.unchanged')}
        </p>
      )}
      {unfinished > 0 && <Notice tone="warning" title={t('comparison:save.unfinished', { number: unfinished })} />}
      <FailureNotice failure={props.failure} />
      <div>
        <Button look="primary" icon="save" isBusy={props.isActing} isDisabled={!props.canSave} onPress={onSave}>
          {t('comparison:save.act')}
        </Button>
      </div>
    </div>
  );
}
