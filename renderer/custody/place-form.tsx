// Adding a place, and revising what is said of one: name, capacity, what may be kept there, notes. A revision carries its reason.
import { contract } from '../../shared/contract/index.ts';
import type { InputOf, OutputOf } from '../../shared/contract/index.ts';
import { mayStandIn, placeCategories, placeKinds } from '../../shared/domain/storage.ts';
import {
  Button,
  ChoiceField,
  ChoicesField,
  FailureNotice,
  FormErrors,
  LongTextField,
  NumberField,
  TextField,
  useContractForm,
} from '../components/index.ts';
import { useAct } from '../station-client.tsx';
import { useText } from '../text.tsx';
import type { PlaceItem } from './place-words.ts';

type Place = OutputOf<'places.read'>['place'];

export interface AddPlaceProps {
  /** What it stands in; undefined for one that stands alone. */
  readonly above: PlaceItem | undefined;
  readonly onDone: (id: string, sentence: string) => void;
  readonly onClose: () => void;
}

export function AddPlace({ above, onDone, onClose }: AddPlaceProps) {
  const t = useText();
  const add = useAct('places.add');
  const kinds = placeKinds.filter((kind) => above === undefined || mayStandIn(kind, above.kind));
  const begin: InputOf<'places.add'> = {
    kind: kinds[0] ?? 'box',
    name: '',
    ...(above === undefined ? {} : { parentId: above.id }),
  };
  const form = useContractForm(contract['places.add'].input, begin, useLabels(), async (values) => {
    const answer = await add.act(values);
    if (answer.ok) onDone(answer.value.id, t('storage:done.added', { name: values.name }));
    else form.refuse(answer.error);
  });
  return (
    <form className="fp-place-form" onSubmit={form.onSubmit} noValidate>
      <FormErrors errors={form.errors} attempt={form.attempt} />
      <FailureNotice failure={add.failure} />
      <TextField label={t('storage:name')} help={t('storage:nameHelp')} isRequired isFirst {...form.bind('name')} />
      <ChoiceField
        name="kind"
        label={t('storage:kind')}
        isRequired
        value={form.values.kind}
        onChange={(kind) => kind !== undefined && form.set('kind', kind)}
        choices={kinds.map((kind) => ({ value: kind, label: t(`vocabulary:placeKind.${kind}`) }))}
      />
      <SaidFields
        capacity={form.bind('capacity')}
        admits={form.bind('admits')}
        accessNote={form.bind('accessNote')}
        note={form.bind('note')}
      />
      <FormEnd onClose={onClose} isBusy={add.isActing} label={t('storage:add')} />
    </form>
  );
}

export function RevisePlace(props: {
  readonly place: Place;
  readonly onDone: (sentence: string) => void;
  readonly onClose: () => void;
}) {
  const { place } = props;
  const t = useText();
  const revise = useAct('places.revise');
  const begin: InputOf<'places.revise'> = {
    id: place.id,
    name: place.name,
    ...(place.capacity === undefined ? {} : { capacity: place.capacity }),
    ...(place.admits === undefined ? {} : { admits: place.admits }),
    note: place.note,
    accessNote: place.accessNote,
    reason: '',
  };
  const form = useContractForm(contract['places.revise'].input, begin, useLabels(), async (values) => {
    const answer = await revise.act(values);
    if (!answer.ok) {
      form.refuse(answer.error);
      return;
    }
    const { pathsChanged } = answer.value;
    props.onDone(pathsChanged === 0 ? t('storage:done.revised') : t('storage:done.followed', { count: pathsChanged }));
  });
  return (
    <form className="fp-place-form" onSubmit={form.onSubmit} noValidate>
      <p className="fp-quiet">{t('storage:reviseHelp')}</p>
      <FormErrors errors={form.errors} attempt={form.attempt} />
      <FailureNotice failure={revise.failure} />
      <TextField label={t('storage:name')} help={t('storage:nameHelp')} isRequired isFirst {...form.bind('name')} />
      <SaidFields
        capacity={form.bind('capacity')}
        admits={form.bind('admits')}
        accessNote={form.bind('accessNote')}
        note={form.bind('note')}
      />
      <TextField label={t('work:form.reason')} help={t('work:form.reasonHelp')} isRequired {...form.bind('reason')} />
      <FormEnd onClose={props.onClose} isBusy={revise.isActing} label={t('work:form.save')} />
    </form>
  );
}

interface Bound<Value> {
  readonly name: string;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly error: string | undefined;
}

type Said = InputOf<'places.add'>;

/** What adding and revising both ask. A rule without any tick is no rule: the place follows what it stands in. */
function SaidFields(props: {
  readonly capacity: Bound<Said['capacity']>;
  readonly admits: Bound<Said['admits']>;
  readonly accessNote: Bound<Said['accessNote']>;
  readonly note: Bound<Said['note']>;
}) {
  const t = useText();
  const { capacity, admits, accessNote, note } = props;
  return (
    <>
      <NumberField
        {...capacity}
        label={t('storage:capacity')}
        help={t('storage:capacityHelp')}
        unit={t('storage:exhibitsUnit')}
      />
      <ChoicesField
        {...admits}
        label={t('storage:rule')}
        help={t('storage:ruleHelp')}
        value={admits.value ?? []}
        onChange={(value) => admits.onChange(value.length === 0 ? undefined : value)}
        choices={placeCategories.map((category) => ({
          value: category,
          label: t(`vocabulary:placeCategory.${category}`),
        }))}
        columns={2}
      />
      <TextField
        {...accessNote}
        label={t('storage:accessNote')}
        help={t('storage:accessHelp')}
        value={accessNote.value ?? ''}
      />
      <LongTextField {...note} label={t('work:form.note')} rows={2} value={note.value ?? ''} />
    </>
  );
}

export function FormEnd(props: {
  readonly label: string;
  readonly isBusy: boolean;
  readonly onClose: () => void;
  readonly look?: 'primary' | 'danger';
}) {
  const t = useText();
  return (
    <div className="fp-form-end">
      <Button onPress={props.onClose}>{t('work:form.cancel')}</Button>
      <Button type="submit" look={props.look ?? 'primary'} isBusy={props.isBusy}>
        {props.label}
      </Button>
    </div>
  );
}

function useLabels(): Readonly<Record<string, string>> {
  const t = useText();
  return {
    name: t('storage:name'),
    kind: t('storage:kind'),
    capacity: t('storage:capacity'),
    admits: t('storage:rule'),
    note: t('work:form.note'),
    accessNote: t('storage:accessNote'),
    reason: t('work:form.reason'),
  };
}
