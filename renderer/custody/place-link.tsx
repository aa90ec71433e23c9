// An end of a movement that is a place leads to it in the storage tree; a person or somebody outside is only named.
import type { OutputOf } from '../../shared/contract/index.ts';
import { useText } from '../text.tsx';

type End = NonNullable<OutputOf<'exhibits.read'>['home']>;

export function PlaceLink({ end }: { readonly end: End }) {
  const t = useText();
  if (end.kind !== 'place' || end.id === undefined) return <bdi>{end.label}</bdi>;
  return (
    <a href={`#/custody/places/${end.id}`} title={t('storage:goTo', { place: end.label })}>
      <bdi>{end.label}</bdi>
    </a>
  );
}
