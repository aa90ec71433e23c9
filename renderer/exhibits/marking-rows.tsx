// Other markings, each as it stands on the object, with what it is taken to mean beside it.
import { confidences, markKinds, markLocations, scripts } from '../../shared/domain/exhibit.ts';
import { Button, ChoiceField, Group, IconButton, TextField } from '../components/index.ts';
import { useText } from '../text.tsx';
import type { ExhibitFormAccess, ExhibitValues } from './exhibit-values.ts';
import { MarkPhotographField } from './mark-photograph.tsx';
import type { MarkPhotograph } from './mark-photograph.tsx';

type Marking = ExhibitValues['markings'][number];

const newMarking: Marking = { kind: 'manufacturer', component: 'receiver', script: 'latin', text: '' };

/** What is not said is left out, and not kept as something that is absent. */
function withoutAbsent(marking: { readonly [Key in keyof Marking]: Marking[Key] | undefined }): Marking {
  const kept = Object.entries(marking).filter(([, value]) => value !== undefined && value !== '');
  // Only optional fields are ever absent; a text that was emptied is given back as an empty one.
  return { text: '', ...Object.fromEntries(kept) } as Marking;
}

export function MarkingRows({
  form,
  photographs,
}: {
  readonly form: ExhibitFormAccess;
  readonly photographs: readonly MarkPhotograph[];
}) {
  const t = useText();
  const markings = form.values.markings;
  const change = (index: number, part: { readonly [Key in keyof Marking]?: Marking[Key] | undefined }) =>
    form.set(
      'markings',
      markings.map((marking, at) => (at === index ? withoutAbsent({ ...marking, ...part }) : marking)),
    );
  return (
    <Group
      title={t('work:exhibit.markings')}
      detail={t('work:exhibit.markingsHelp')}
      actions={
        <Button icon="add" size="small" onPress={() => form.set('markings', [...markings, newMarking])}>
          {t('work:exhibit.addMarking')}
        </Button>
      }
    >
      {markings.map((marking, index) => (
        <fieldset className="fp-work-line" key={index}>
          <legend className="fp-hidden">{t('work:form.row', { number: index + 1 })}</legend>
          <div className="fp-serial-grid">
            <ChoiceField
              name={`markings.${index}.kind`}
              label={t('work:exhibit.markKind')}
              value={marking.kind}
              onChange={(kind) => change(index, { kind: kind ?? 'unknown' })}
              choices={markKinds.map((value) => ({ value, label: t(`vocabulary:markKind.${value}`) }))}
            />
            <ChoiceField
              name={`markings.${index}.component`}
              label={t('work:exhibit.component')}
              value={marking.component}
              onChange={(component) => change(index, { component: component ?? 'other' })}
              choices={markLocations.map((value) => ({ value, label: t(`vocabulary:markLocation.${value}`) }))}
            />
            <ChoiceField
              name={`markings.${index}.script`}
              label={t('work:exhibit.script')}
              value={marking.script}
              onChange={(script) => change(index, { script: script ?? 'other' })}
              choices={scripts.map((value) => ({ value, label: t(`vocabulary:script.${value}`) }))}
            />
            <TextField
              name={`markings.${index}.text`}
              label={t('work:exhibit.markText')}
              isMono
              value={marking.text}
              onChange={(text) =>
                change(index, { text, ...(/\p{Script=Cyrillic}/u.test(text) ? { script: 'cyrillic' as const } : {}) })
              }
              error={form.errorOf(`markings.${index}.text`)}
            />
            <TextField
              name={`markings.${index}.symbol`}
              label={t('fields:serial.symbol')}
              help={t('fields:serial.symbolHelp')}
              value={marking.symbol ?? ''}
              onChange={(symbol) => change(index, { symbol })}
            />
            <TextField
              name={`markings.${index}.interpretation`}
              label={t('work:exhibit.interpretation')}
              value={marking.interpretation ?? ''}
              onChange={(interpretation) => change(index, { interpretation })}
            />
            <ChoiceField
              name={`markings.${index}.confidence`}
              label={t('fields:serial.confidence')}
              value={marking.confidence}
              onChange={(confidence) => change(index, { confidence })}
              emptyLabel={t('work:form.notRecorded')}
              choices={confidences.map((value) => ({ value, label: t(`vocabulary:confidence.${value}`) }))}
            />
            <MarkPhotographField
              name={`markings.${index}.photographId`}
              value={marking.photographId}
              onChange={(photographId) => change(index, { photographId })}
              photographs={photographs}
            />
            <IconButton
              icon="remove"
              label={t('work:form.removeRow', { number: index + 1 })}
              onPress={() =>
                form.set(
                  'markings',
                  markings.filter((_, at) => at !== index),
                )
              }
            />
          </div>
        </fieldset>
      ))}
    </Group>
  );
}
