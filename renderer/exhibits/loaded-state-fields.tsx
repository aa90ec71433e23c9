// How the firearm was loaded when it was recovered: asked right after who made it safe, because nobody can see it later.
import { chamberStates } from '../../shared/domain/exhibit.ts';
import {
  cylinderSizes,
  hammerPositions,
  hasMagazine,
  magazinePositions,
  nothingRecordedOfLoading,
  selectorPositions,
  type ChamberState,
  type LoadedState,
} from '../../shared/domain/loaded-state.ts';
import { ChoiceField, NumberField, TextField } from '../components/index.ts';
import { useText } from '../text.tsx';
import { CylinderPicture } from './cylinder-picture.tsx';
import type { ExhibitFormAccess } from './exhibit-values.ts';
import '../intake/intake.css';

const usualChambers = 6;

export function LoadedStateFields({ form }: { readonly form: ExhibitFormAccess }) {
  const t = useText();
  const { values, set, errorOf } = form;
  const { loadedState } = values;
  const state = loadedState ?? nothingRecordedOfLoading;
  const change = (part: Partial<LoadedStateDraft>) => set('loadedState', tidied({ ...state, ...part }));
  const { firearmType } = values.facts;
  const isRevolver = typeof firearmType === 'string' && firearmType.endsWith('revolver');
  const isCylinder = state.cylinder !== undefined;
  const list = <Value extends string>(codes: readonly Value[], word: (code: Value) => string) =>
    codes.map((value) => ({ value, label: word(value) }));
  return (
    <fieldset className="fp-safety">
      <legend>{t('intake:loaded.title')}</legend>
      <p className="fp-quiet">{t('intake:loaded.help')}</p>
      <div className="fp-work-columns fp-work-columns-3">
        <ChoiceField
          name="loadedState.has"
          label={t('intake:loaded.has')}
          value={loadedState === undefined ? undefined : isCylinder ? 'cylinder' : 'chamber'}
          emptyLabel={t('intake:loaded.notAsked')}
          onChange={(has) => {
            if (has === undefined) set('loadedState', undefined);
            else if (has === 'cylinder')
              set('loadedState', {
                ...state,
                chamber: 'not-recorded',
                magazine: 'none',
                cylinder: state.cylinder ?? emptyCylinder(usualChambers),
              });
            else change({ cylinder: undefined });
          }}
          // What the type of the firearm suggests stands first; nothing is filled in by itself.
          choices={(isRevolver ? (['cylinder', 'chamber'] as const) : (['chamber', 'cylinder'] as const)).map(
            (value) => ({
              value,
              label: t(value === 'chamber' ? 'intake:loaded.oneChamber' : 'intake:loaded.aCylinder'),
            }),
          )}
        />
        {loadedState !== undefined && (
          <>
            {!isCylinder && (
              <>
                <ChoiceField
                  name="loadedState.chamber"
                  label={t('intake:loaded.chamber')}
                  value={state.chamber}
                  onChange={(chamber) => chamber !== undefined && change({ chamber })}
                  choices={list(chamberStates, (code) => t(`vocabulary:chamberState.${code}`))}
                  error={errorOf('loadedState.chamber')}
                />
                <ChoiceField
                  name="loadedState.magazine"
                  label={t('intake:loaded.magazine')}
                  value={state.magazine}
                  onChange={(magazine) => magazine !== undefined && change({ magazine })}
                  choices={list(magazinePositions, (code) => t(`vocabulary:magazinePosition.${code}`))}
                  error={errorOf('loadedState.magazine')}
                />
                {hasMagazine(state) && (
                  <NumberField
                    name="loadedState.roundsInMagazine"
                    label={t('intake:loaded.rounds')}
                    value={state.roundsInMagazine}
                    onChange={(roundsInMagazine) => change({ roundsInMagazine })}
                    error={errorOf('loadedState.roundsInMagazine')}
                  />
                )}
              </>
            )}
            <ChoiceField
              name="loadedState.selector"
              label={t('intake:loaded.selector')}
              value={state.selector}
              onChange={(selector) => selector !== undefined && change({ selector })}
              choices={list(selectorPositions, (code) => t(`vocabulary:selectorPosition.${code}`))}
            />
            <ChoiceField
              name="loadedState.hammer"
              label={t('intake:loaded.hammer')}
              value={state.hammer}
              onChange={(hammer) => hammer !== undefined && change({ hammer })}
              choices={list(hammerPositions, (code) => t(`vocabulary:hammerPosition.${code}`))}
            />
            <TextField
              name="loadedState.note"
              label={t('work:form.note')}
              value={state.note}
              onChange={(note) => change({ note })}
              error={errorOf('loadedState.note')}
            />
          </>
        )}
      </div>
      {state.cylinder !== undefined && (
        <CylinderField cylinder={state.cylinder} onChange={(cylinder) => change({ cylinder })} />
      )}
    </fieldset>
  );
}

function CylinderField({
  cylinder,
  onChange,
}: {
  readonly cylinder: readonly ChamberState[];
  readonly onChange: (cylinder: ChamberState[]) => void;
}) {
  const t = useText();
  return (
    <div className="fp-cylinder-field">
      <CylinderPicture cylinder={cylinder} onChange={onChange} />
      <div>
        <NumberField
          name="loadedState.chambers"
          label={t('intake:loaded.chambers')}
          value={cylinder.length}
          onChange={(count) => {
            if (
              count === undefined ||
              !(count >= cylinderSizes.least && count <= cylinderSizes.most) ||
              !Number.isInteger(count)
            )
              return;
            onChange(Array.from({ length: count }, (_, index) => cylinder[index] ?? 'empty'));
          }}
        />
        <p className="fp-quiet">{t('intake:loaded.cylinderHelp')}</p>
        <ul className="fp-cylinder-legend">
          {chamberStates.map((content) => (
            <li key={content}>
              <span className="fp-tabular">{cylinder.filter((one) => one === content).length}</span>{' '}
              {t(`vocabulary:chamberContent.${content}`)}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

function emptyCylinder(count: number): ChamberState[] {
  return Array.from({ length: count }, () => 'empty');
}

/** What no longer applies goes: rounds of a magazine that is not there, fields that are undefined. */
function tidied({ cylinder, roundsInMagazine, ...state }: LoadedStateDraft): LoadedState {
  return {
    ...state,
    ...(cylinder === undefined ? {} : { cylinder }),
    ...(roundsInMagazine === undefined || !hasMagazine(state) ? {} : { roundsInMagazine }),
  };
}

type LoadedStateDraft = Omit<LoadedState, 'cylinder' | 'roundsInMagazine'> & {
  readonly cylinder?: ChamberState[] | undefined;
  readonly roundsInMagazine?: number | undefined;
};
