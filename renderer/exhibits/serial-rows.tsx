// Serial numbers, one line for each place that bears one. While one types, look-alikes elsewhere are named: a lead, never a finding.
import { confidences, markLocations, scripts, serialStatuses } from '../../shared/domain/exhibit.ts';
import type { InputOf } from '../../shared/contract/index.ts';
import { Button, ChoiceField, Group, IconButton, TextField } from '../components/index.ts';
import { useText } from '../text.tsx';
import type { ExhibitFormAccess, ExhibitValues } from './exhibit-values.ts';
import { MarkPhotographField } from './mark-photograph.tsx';
import type { MarkPhotograph } from './mark-photograph.tsx';
import { SerialMismatches, SerialNotes } from './serial-notes.tsx';

type Serial = ExhibitValues['serials'][number];

export const newSerial: Serial = { component: 'receiver', script: 'latin', asMarked: '', status: 'not-examined' };

/** What is not said is left out, and not kept as something that is absent. */
function withoutAbsent(serial: { readonly [Key in keyof Serial]: Serial[Key] | undefined }): Serial {
  const kept = Object.entries(serial).filter(([, value]) => value !== undefined);
  return Object.fromEntries(kept) as Serial; // only optional fields are ever absent
}

export interface SerialRowsProps {
  readonly form: ExhibitFormAccess;
  /** The exhibit itself is no look-alike of itself. */
  readonly except?: InputOf<'exhibits.similar-serials'>['except'];
  readonly photographs: readonly MarkPhotograph[];
}

export function SerialRows({ form, except, photographs }: SerialRowsProps) {
  const t = useText();
  const serials = form.values.serials;
  const change = (index: number, part: { readonly [Key in keyof Serial]?: Serial[Key] | undefined }) =>
    form.set(
      'serials',
      serials.map((serial, at) => (at === index ? withoutAbsent({ ...serial, ...part }) : serial)),
    );
  return (
    <Group
      title={t('work:exhibit.serials')}
      detail={t('work:exhibit.serialsHelp')}
      actions={
        <Button icon="add" size="small" onPress={() => form.set('serials', [...serials, newSerial])}>
          {t('work:exhibit.addSerial')}
        </Button>
      }
    >
      {serials.map((serial, index) => (
        <fieldset className="fp-work-line" key={index}>
          <legend className="fp-hidden">{t('work:form.row', { number: index + 1 })}</legend>
          <div className="fp-serial-grid">
            <ChoiceField
              name={`serials.${index}.component`}
              label={t('work:exhibit.component')}
              value={serial.component}
              onChange={(component) => change(index, { component: component ?? 'other' })}
              choices={markLocations.map((value) => ({ value, label: t(`vocabulary:markLocation.${value}`) }))}
            />
            <ChoiceField
              name={`serials.${index}.script`}
              label={t('work:exhibit.script')}
              value={serial.script}
              onChange={(script) => change(index, { script: script ?? 'other' })}
              choices={scripts.map((value) => ({ value, label: t(`vocabulary:script.${value}`) }))}
            />
            <TextField
              name={`serials.${index}.asMarked`}
              label={t('work:exhibit.asMarked')}
              isMono
              value={serial.asMarked}
              onChange={(asMarked) =>
                // What is typed in Cyrillic letters is marked so: one act less, and it can be changed.
                change(index, {
                  asMarked,
                  ...(/\p{Script=Cyrillic}/u.test(asMarked) ? { script: 'cyrillic' as const } : {}),
                })
              }
              error={form.errorOf(`serials.${index}.asMarked`)}
            />
            <TextField
              name={`serials.${index}.asConcluded`}
              label={t('work:exhibit.asConcluded')}
              isMono
              value={serial.asConcluded ?? ''}
              onChange={(asConcluded) => change(index, { asConcluded })}
              error={form.errorOf(`serials.${index}.asConcluded`)}
            />
            <ChoiceField
              name={`serials.${index}.status`}
              label={t('work:exhibit.status')}
              value={serial.status}
              onChange={(status) => change(index, { status: status ?? 'not-examined' })}
              choices={serialStatuses.map((value) => ({ value, label: t(`vocabulary:serialStatus.${value}`) }))}
            />
            <TextField
              name={`serials.${index}.method`}
              label={t('work:exhibit.method')}
              value={serial.method ?? ''}
              onChange={(method) => change(index, { method })}
            />
            <ChoiceField
              name={`serials.${index}.confidence`}
              label={t('fields:serial.confidence')}
              value={serial.confidence}
              onChange={(confidence) => change(index, { confidence })}
              emptyLabel={t('work:form.notRecorded')}
              choices={confidences.map((value) => ({ value, label: t(`vocabulary:confidence.${value}`) }))}
            />
            <MarkPhotographField
              name={`serials.${index}.photographId`}
              value={serial.photographId}
              onChange={(photographId) => change(index, { photographId })}
              photographs={photographs}
            />
            <IconButton
              icon="remove"
              label={t('work:form.removeRow', { number: index + 1 })}
              onPress={() =>
                form.set(
                  'serials',
                  serials.filter((_, at) => at !== index),
                )
              }
            />
          </div>
          <SerialNotes name={`serials.${index}`} serial={serial} except={except} />
        </fieldset>
      ))}
      <SerialMismatches serials={serials} />
    </Group>
  );
}
