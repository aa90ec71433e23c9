// Where exhibits belong: rooms, cabinets, shelves and boxes, as a tree. A place is added, never taken away.
import { useState } from 'react';
import { contract } from '../../shared/contract/index.ts';
import type { InputOf } from '../../shared/contract/index.ts';
import { placeKinds } from '../../shared/contract/custody.ts';
import {
  Button,
  ChoiceField,
  EmptyState,
  FailureNotice,
  FormErrors,
  Group,
  LoadingLines,
  Notice,
  Tag,
  TextField,
  useContractForm,
} from '../components/index.ts';
import { useAct, useAnswer, useMay } from '../station-client.tsx';
import { useText } from '../text.tsx';

export function Places() {
  const t = useText();
  const mayAdd = useMay('places.add');
  const add = useAct('places.add');
  const { value, failure } = useAnswer('places.list', {});
  const [added, setAdded] = useState<string>();
  const begin: InputOf<'places.add'> = { kind: 'room', name: '' };
  const form = useContractForm(
    contract['places.add'].input,
    begin,
    { name: t('work:place.name'), kind: t('work:place.kind') },
    async (values) => {
      const answer = await add.act(values);
      if (!answer.ok) {
        form.refuse(answer.error);
        return;
      }
      setAdded(values.name);
      form.reset({ ...values, name: '' });
    },
  );
  if (value === undefined)
    return failure === undefined ? <LoadingLines lines={4} /> : <FailureNotice failure={failure} />;
  const places = value.places.toSorted((left, right) => left.path.localeCompare(right.path));
  return (
    <div className="fp-work-stack">
      <Group title={t('work:place.title')}>
        {places.length === 0 ? (
          <EmptyState icon="box" title={t('work:place.emptyTitle')}>
            <p>{t('work:place.emptyText')}</p>
          </EmptyState>
        ) : (
          <ul className="fp-places">
            {places.map((place) => (
              <li key={place.id} style={{ paddingInlineStart: `${(place.path.split(' / ').length - 1) * 20 + 4}px` }}>
                <span>{place.name}</span> <Tag>{t(`vocabulary:placeKind.${place.kind}`)}</Tag>
              </li>
            ))}
          </ul>
        )}
      </Group>
      {mayAdd ? (
        <Group title={t('work:place.add')}>
          {added !== undefined && <Notice tone="good" title={added} />}
          <form onSubmit={form.onSubmit} noValidate className="fp-work-form">
            <FormErrors errors={form.errors} attempt={form.attempt} />
            <FailureNotice failure={add.failure} />
            <div className="fp-work-columns">
              <TextField label={t('work:place.name')} isRequired {...form.bind('name')} />
              <ChoiceField
                name="kind"
                label={t('work:place.kind')}
                isRequired
                value={form.values.kind}
                onChange={(kind) => kind !== undefined && form.set('kind', kind)}
                choices={placeKinds.map((kind) => ({ value: kind, label: t(`vocabulary:placeKind.${kind}`) }))}
              />
              <ChoiceField
                name="parentId"
                label={t('work:place.within')}
                value={form.values.parentId}
                onChange={(parent) => form.set('parentId', parent)}
                emptyLabel={t('work:place.top')}
                choices={places.map((place) => ({ value: place.id as string, label: place.path }))}
              />
            </div>
            <Button type="submit" look="primary" icon="add" isBusy={add.isActing}>
              {t('work:place.add')}
            </Button>
          </form>
        </Group>
      ) : (
        <Notice tone="info">{t('work:place.forbidden')}</Notice>
      )}
    </div>
  );
}
