// The one page on which an exhibit is described, for taking in and for revising: two columns at most, safety before everything else.
import type { OutputOf } from '../../shared/contract/index.ts';
import type { MadeSafe } from '../../shared/domain/exhibit.ts';
import { bearsSerials, exhibitKinds, quantityUnits } from '../../shared/domain/exhibit.ts';
import { ChoiceField, Group, LongTextField, MomentField, NumberField, TextField } from '../components/index.ts';
import { useFormat, useText } from '../text.tsx';
import type { ExhibitFormAccess, ExhibitValues } from './exhibit-values.ts';
import { usualUnit } from './exhibit-values.ts';
import { FactFields } from './fact-fields.tsx';
import type { MarkPhotograph } from './mark-photograph.tsx';
import { LoadedStateFields } from './loaded-state-fields.tsx';
import { MarkingRows } from './marking-rows.tsx';
import type { SerialRowsProps } from './serial-rows.tsx';
import { SerialRows } from './serial-rows.tsx';

export interface PossibleParent {
  readonly id: NonNullable<ExhibitValues['parentId']>;
  readonly label: string;
}

export interface ExhibitFieldsProps {
  readonly form: ExhibitFormAccess;
  readonly incidents: OutputOf<'cases.read'>['incidents'];
  readonly parents: readonly PossibleParent[];
  readonly except?: SerialRowsProps['except'];
  /** Photographs of this exhibit, to be named beside the marks they show. */
  readonly photographs?: readonly MarkPhotograph[];
}

export function ExhibitFields({ form, incidents, parents, except, photographs = [] }: ExhibitFieldsProps) {
  const t = useText();
  const format = useFormat();
  const { values, set, errorOf, isDefault } = form;
  return (
    <>
      <Group title={t('work:exhibit.identification')}>
        <div className="fp-work-columns">
          <TextField
            name="mark"
            isDefault={isDefault('mark')}
            label={t('work:exhibit.mark')}
            help={t('work:exhibit.markHelp')}
            isRequired
            isMono
            isFirst
            value={values.mark}
            onChange={(mark) => set('mark', mark)}
            error={errorOf('mark')}
          />
          <ChoiceField
            name="kind"
            isDefault={isDefault('kind')}
            label={t('work:exhibit.kind')}
            isRequired
            value={values.kind}
            onChange={(kind) => {
              if (kind === undefined || kind === values.kind) return;
              set('kind', kind);
              set('unit', usualUnit(kind));
              // Facts belong to their kind; those of another kind would be refused.
              set('facts', {});
            }}
            choices={exhibitKinds.map((value) => ({ value, label: t(`vocabulary:exhibitKind.${value}`) }))}
          />
        </div>
        {values.kind === 'firearm' && (
          <>
            <MadeSafeFields form={form} />
            <LoadedStateFields form={form} />
          </>
        )}
        {values.kind === 'explosive' && (
          <TextField
            name="explosiveClearance"
            label={t('work:exhibit.clearance')}
            help={t('work:exhibit.clearanceHelp')}
            isRequired
            value={values.explosiveClearance ?? ''}
            onChange={(text) => set('explosiveClearance', text === '' ? undefined : text)}
            error={errorOf('explosiveClearance')}
          />
        )}
        <LongTextField
          name="description"
          isDefault={isDefault('description')}
          label={t('work:exhibit.description')}
          help={t('work:exhibit.descriptionHelp')}
          isRequired
          rows={2}
          value={values.description}
          onChange={(description) => set('description', description)}
          error={errorOf('description')}
        />
        <div className="fp-work-columns">
          <NumberField
            name="quantity"
            isDefault={isDefault('quantity')}
            label={t('work:exhibit.quantity')}
            isRequired
            value={values.quantity}
            onChange={(quantity) => set('quantity', quantity ?? Number.NaN)}
            error={errorOf('quantity')}
          />
          <ChoiceField
            name="unit"
            isDefault={isDefault('unit')}
            label={t('work:exhibit.unit')}
            isRequired
            value={values.unit}
            onChange={(unit) => unit !== undefined && set('unit', unit)}
            choices={quantityUnits.map((value) => ({ value, label: t(`vocabulary:quantityUnitName.${value}`) }))}
          />
          <TextField
            name="foundAt"
            isDefault={isDefault('foundAt')}
            label={t('work:exhibit.foundAt')}
            help={t('work:exhibit.foundAtHelp')}
            value={values.foundAt}
            onChange={(foundAt) => set('foundAt', foundAt)}
            error={errorOf('foundAt')}
          />
          <ChoiceField
            name="incidentId"
            isDefault={isDefault('incidentId')}
            label={t('work:exhibit.incident')}
            value={values.incidentId}
            onChange={(incident) => set('incidentId', incident)}
            emptyLabel={t('work:incident.none')}
            choices={incidents.map((incident) => ({
              value: incident.id,
              label: `${t(`vocabulary:incidentKind.${incident.kind}`)} · ${format.moment(incident.occurredFrom)} · ${incident.place}`,
            }))}
          />
          <ChoiceField
            name="parentId"
            isDefault={isDefault('parentId')}
            label={t('work:exhibit.parent')}
            help={t('work:exhibit.parentHelp')}
            value={values.parentId}
            onChange={(parent) => set('parentId', parents.find((candidate) => candidate.id === parent)?.id)}
            emptyLabel={t('work:exhibit.noParent')}
            choices={parents.map((parent) => ({ value: parent.id, label: parent.label }))}
            error={errorOf('parentId')}
          />
          <TextField
            name="handling"
            isDefault={isDefault('handling')}
            label={t('work:exhibit.handling')}
            help={t('work:exhibit.handlingHelp')}
            value={values.handling}
            onChange={(handling) => set('handling', handling)}
            error={errorOf('handling')}
          />
        </div>
      </Group>
      {bearsSerials(values.kind) && (
        <SerialRows form={form} photographs={photographs} {...(except === undefined ? {} : { except })} />
      )}
      <FactFields form={form} photographs={photographs} />
      <MarkingRows form={form} photographs={photographs} />
    </>
  );
}

function MadeSafeFields({ form }: { readonly form: ExhibitFormAccess }) {
  const t = useText();
  const { values, set, errorOf } = form;
  const madeSafe = values.madeSafe ?? { by: '', at: '', how: '' };
  const change = (part: Partial<MadeSafe>) => {
    const next = { ...madeSafe, ...part };
    // Nothing entered is nothing recorded; the station says whether that is enough for this kind.
    set('madeSafe', next.by === '' && next.at === '' && next.how === '' ? undefined : next);
  };
  return (
    <fieldset className="fp-safety">
      <legend>{t('work:exhibit.madeSafe')}</legend>
      <p className="fp-quiet">{t('work:exhibit.madeSafeHelp')}</p>
      <div className="fp-work-columns fp-work-columns-3">
        <TextField
          name="madeSafe.by"
          label={t('work:exhibit.madeSafeBy')}
          isRequired
          value={madeSafe.by}
          onChange={(by) => change({ by })}
          error={errorOf('madeSafe.by') ?? errorOf('madeSafe')}
        />
        <MomentField
          name="madeSafe.at"
          label={t('work:exhibit.madeSafeAt')}
          isRequired
          value={madeSafe.at}
          onChange={(at) => change({ at })}
          error={errorOf('madeSafe.at')}
        />
        <TextField
          name="madeSafe.how"
          label={t('work:exhibit.madeSafeHow')}
          isRequired
          value={madeSafe.how}
          onChange={(how) => change({ how })}
          error={errorOf('madeSafe.how')}
        />
      </div>
    </fieldset>
  );
}
