// Serial numbers, one line for each place that bears one. While one types, look-alikes elsewhere are named: a lead, never a finding.
import type { Serial } from '../../shared/domain/exhibit.ts';
import { markLocations, scripts, serialStatuses } from '../../shared/domain/exhibit.ts';
import type { InputOf } from '../../shared/contract/index.ts';
import { Button, ChoiceField, Group, Icon, IconButton, TextField, useSettled } from '../components/index.ts';
import { useAnswer } from '../station-client.tsx';
import { useText } from '../text.tsx';
import type { ExhibitFormAccess } from './exhibit-values.ts';

const newSerial: Serial = { component: 'receiver', script: 'latin', asMarked: '', status: 'not-examined' };

export interface SerialRowsProps {
  readonly form: ExhibitFormAccess;
  /** The exhibit itself is no look-alike of itself. */
  readonly except?: InputOf<'exhibits.similar-serials'>['except'];
}

export function SerialRows({ form, except }: SerialRowsProps) {
  const t = useText();
  const serials = form.values.serials;
  const change = (index: number, part: Partial<Serial>) =>
    form.set(
      'serials',
      serials.map((serial, at) => (at === index ? { ...serial, ...part } : serial)),
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
          <SimilarSerials serial={serial.asMarked} except={except} />
        </fieldset>
      ))}
    </Group>
  );
}

function SimilarSerials({ serial, except }: { readonly serial: string; readonly except: SerialRowsProps['except'] }) {
  const t = useText();
  const settled = useSettled(serial.trim(), 250);
  const { value } = useAnswer(
    'exhibits.similar-serials',
    { serial: settled, ...(except === undefined ? {} : { except }) },
    { isEnabled: settled.length >= 3 },
  );
  const similar = settled.length < 3 ? [] : (value?.similar ?? []);
  return (
    <div className="fp-lead" role="status">
      {similar.length > 0 && (
        <>
          <Icon name="warning" size={14} />
          {similar.slice(0, 5).map((found) => (
            <a key={found.exhibitId} href={`#/exhibits/${found.exhibitId}`}>
              {found.isExact
                ? t('work:exhibit.similar', { number: found.number })
                : t('work:exhibit.similarLook', { number: found.number, serial: found.serial })}
            </a>
          ))}
          <span className="fp-quiet">{t('work:exhibit.similarHelp')}</span>
        </>
      )}
    </div>
  );
}
