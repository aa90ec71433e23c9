// Other markings, each as it stands on the object, with what it is taken to mean beside it.
import type { Marking } from '../../shared/domain/exhibit.ts';
import { markKinds, markLocations, scripts } from '../../shared/domain/exhibit.ts';
import { Button, ChoiceField, Group, IconButton, TextField } from '../components/index.ts';
import { useText } from '../text.tsx';
import type { ExhibitFormAccess } from './exhibit-values.ts';

const newMarking: Marking = { kind: 'manufacturer', component: 'receiver', script: 'latin', text: '' };

export function MarkingRows({ form }: { readonly form: ExhibitFormAccess }) {
  const t = useText();
  const markings = form.values.markings;
  const change = (index: number, part: Partial<Marking>) =>
    form.set(
      'markings',
      markings.map((marking, at) => (at === index ? { ...marking, ...part } : marking)),
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
              isRequired
              value={marking.text}
              onChange={(text) =>
                change(index, { text, ...(/\p{Script=Cyrillic}/u.test(text) ? { script: 'cyrillic' as const } : {}) })
              }
              error={form.errorOf(`markings.${index}.text`)}
            />
            <TextField
              name={`markings.${index}.interpretation`}
              label={t('work:exhibit.interpretation')}
              value={marking.interpretation ?? ''}
              onChange={(interpretation) => change(index, { interpretation })}
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
