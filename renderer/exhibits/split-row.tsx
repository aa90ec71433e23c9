// One line of the splitting form: how it relates to what it comes out of, what it is, how much, and how it is marked.
import { quantityUnits } from '../../shared/domain/exhibit.ts';
import { shownMarks } from '../../shared/domain/exhibit-marks.ts';
import { splitFaults, splitRelations } from '../../shared/domain/quantity-balance.ts';
import { splitKinds } from '../../shared/contract/splitting.ts';
import { ChoiceField, IconButton, Mono, NumberField, TextField } from '../components/index.ts';
import { useText } from '../text.tsx';
import { usualUnit } from './exhibit-values.ts';
import { exhibitsOf, marksOf } from './split-rows.ts';
import type { RowProblem, SplitRowValues } from './split-rows.ts';

interface SplitRowProps {
  readonly index: number;
  readonly row: SplitRowValues;
  readonly rows: readonly SplitRowValues[];
  readonly problem: RowProblem | undefined;
  readonly isTried: boolean;
  readonly onChange: (part: Partial<SplitRowValues>) => void;
  readonly onRemove: (() => void) | undefined;
}

export function SplitRow({ index, row, rows, problem, isTried, onChange, onRemove }: SplitRowProps) {
  const t = useText();
  const name = (field: string) => `rows.${index}.${field}`;
  const marks = marksOf(row);
  // What is missing is said at its own field; here stands only what would not balance.
  const fault = splitFaults.find((one) => one === problem);
  // Only a single exhibit that stands earlier can be what this one comes out of.
  const earlier = rows
    .slice(0, index)
    .flatMap((one, at) => (exhibitsOf(one) === 1 ? [{ at, mark: one.firstMark }] : []));
  const isMissing = (text: string) => isTried && text.trim() === '';
  return (
    <fieldset className="fp-split-row">
      <legend>
        {marks.length === 0 ? t('work:form.row', { number: index + 1 }) : <Mono>{shownMarks(marks)}</Mono>}
      </legend>
      <div className="fp-work-columns fp-work-columns-3">
        <ChoiceField
          name={name('relation')}
          label={t('intake:split.relation')}
          help={t(`vocabulary:splitRelationMeaning.${row.relation}`)}
          isFirst={index === 0}
          value={row.relation}
          onChange={(relation) => relation !== undefined && onChange({ relation })}
          choices={splitRelations.map((value) => ({ value, label: t(`vocabulary:splitRelation.${value}`) }))}
        />
        <ChoiceField
          name={name('kind')}
          label={t('work:exhibit.kind')}
          value={row.kind}
          onChange={(kind) => kind !== undefined && onChange({ kind, unit: usualUnit(kind) })}
          choices={splitKinds.map((value) => ({ value, label: t(`vocabulary:exhibitKind.${value}`) }))}
        />
        <TextField
          name={name('firstMark')}
          label={row.isEach && row.quantity > 1 ? t('intake:split.firstMark') : t('work:exhibit.mark')}
          isRequired
          isMono
          value={row.firstMark}
          onChange={(firstMark) => onChange({ firstMark })}
          error={
            isMissing(row.firstMark)
              ? t('work:form.required')
              : marks.length === 0
                ? t('intake:split.cannotCount')
                : undefined
          }
        />
        <NumberField
          name={name('quantity')}
          label={t('work:exhibit.quantity')}
          isRequired
          value={row.quantity}
          onChange={(quantity) => onChange({ quantity: quantity ?? Number.NaN })}
          error={fault === undefined ? undefined : t(`errors:field.${fault}`)}
        />
        <ChoiceField
          name={name('unit')}
          label={t('work:exhibit.unit')}
          value={row.unit}
          onChange={(unit) => unit !== undefined && onChange({ unit })}
          choices={quantityUnits.map((value) => ({ value, label: t(`vocabulary:quantityUnitName.${value}`) }))}
        />
        <ChoiceField
          name={name('isEach')}
          label={t('intake:split.recordedAs')}
          value={row.isEach ? 'each' : 'lot'}
          onChange={(as) => onChange({ isEach: as === 'each' })}
          choices={[
            { value: 'lot', label: t('intake:split.asLot') },
            { value: 'each', label: t('intake:split.asEach') },
          ]}
        />
        {earlier.length > 0 && (
          <ChoiceField
            name={name('inside')}
            label={t('intake:split.outOf')}
            value={row.inside === undefined ? undefined : String(row.inside)}
            emptyLabel={t('intake:split.outOfParent')}
            onChange={(at) => onChange({ inside: at === undefined ? undefined : Number(at) })}
            choices={earlier.map(({ at, mark }) => ({ value: String(at), label: mark }))}
          />
        )}
        <TextField
          name={name('seal')}
          label={t('work:exhibit.seal')}
          isMono
          value={row.seal}
          onChange={(seal) => onChange({ seal })}
        />
      </div>
      <TextField
        name={name('description')}
        label={t('work:exhibit.description')}
        isRequired
        value={row.description}
        onChange={(description) => onChange({ description })}
        error={isMissing(row.description) ? t('work:form.required') : undefined}
      />
      {onRemove !== undefined && (
        <IconButton icon="remove" label={t('work:form.removeRow', { number: index + 1 })} onPress={onRemove} />
      )}
    </fieldset>
  );
}
