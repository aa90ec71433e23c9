// The loaded state of a firearm in words, for sheets and pages.
import type { LoadedState } from '../../shared/domain/loaded-state.ts';
import { roundsLoaded } from '../../shared/domain/loaded-state.ts';
import type { Fact } from '../components/index.ts';
import type { Translate } from '../text.tsx';

export function loadedFacts(state: LoadedState | undefined, t: Translate): Fact[] {
  if (state === undefined) return [];
  const magazine = [
    t(`vocabulary:magazinePosition.${state.magazine}`),
    state.roundsInMagazine === undefined ? '' : t('vocabulary:quantityUnit.round', { count: state.roundsInMagazine }),
  ];
  const rounds = roundsLoaded(state);
  return [
    {
      label: t('intake:loaded.title'),
      value: rounds === 0 ? t('intake:loaded.noRounds') : t('intake:loaded.withRounds', { count: rounds }),
    },
    state.cylinder === undefined
      ? { label: t('intake:loaded.chamber'), value: t(`vocabulary:chamberState.${state.chamber}`) }
      : { label: t('intake:loaded.cylinder'), value: cylinderWords(state.cylinder, t) },
    ...(state.cylinder === undefined
      ? [{ label: t('intake:loaded.magazine'), value: magazine.filter((part) => part !== '').join(' · ') }]
      : []),
    { label: t('intake:loaded.selector'), value: t(`vocabulary:selectorPosition.${state.selector}`) },
    { label: t('intake:loaded.hammer'), value: t(`vocabulary:hammerPosition.${state.hammer}`) },
    ...(state.note === '' ? [] : [{ label: t('work:form.note'), value: state.note }]),
  ];
}

/** `1 fired case · 2 round · 3 empty`, numbered clockwise from under the hammer. */
export function cylinderWords(cylinder: NonNullable<LoadedState['cylinder']>, t: Translate): string {
  return cylinder.map((content, index) => `${index + 1} ${t(`vocabulary:chamberContent.${content}`)}`).join(' · ');
}
