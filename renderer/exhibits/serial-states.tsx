// How far the serial numbers of an exhibit are confirmed by a second person, with both entries side by side where they differed.
import type { InputOf, OutputOf } from '../../shared/contract/index.ts';
import { LinkButton, Mono, Status } from '../components/index.ts';
import type { StatusTone } from '../components/index.ts';
import { useAnswer, useMay } from '../station-client.tsx';
import { useText } from '../text.tsx';
import { CharacterTable } from './character-table.tsx';

type SerialState = OutputOf<'serials.states'>['states'][number];

const tones: Readonly<Record<SerialState['state'], StatusTone>> = {
  awaiting: 'neutral',
  confirmed: 'good',
  differs: 'attention',
};

export function SerialStates({ exhibitId }: { readonly exhibitId: InputOf<'serials.states'>['exhibitId'] }) {
  const t = useText();
  const mayEnter = useMay('serials.enter-again');
  const states = useAnswer('serials.states', { exhibitId }).value?.states ?? [];
  if (states.length === 0) return null;
  return (
    <ul className="fp-work-links fp-serial-states">
      {states.map((state) => (
        <li key={state.position}>
          <Status tone={tones[state.state]}>{t(`vocabulary:serialState.${state.state}`)}</Status>{' '}
          {t(`vocabulary:markLocation.${state.component}`)}{' '}
          <span className="fp-quiet">
            {[
              t('fields:second.firstBy', { name: state.firstBy }),
              state.secondBy === undefined ? '' : t('fields:second.secondBy', { name: state.secondBy }),
              state.resolvedBy === undefined ? '' : t('fields:second.resolved', { name: state.resolvedBy }),
            ]
              .filter((part) => part !== '')
              .join(' · ')}
          </span>
          {state.secondReading !== undefined && state.secondReading !== state.reading && (
            <>
              {' '}
              <Mono>{state.reading}</Mono> ≠ <Mono>{state.secondReading}</Mono>
              {state.state === 'differs' && <CharacterTable first={state.reading} second={state.secondReading} />}
            </>
          )}
          {state.state !== 'confirmed' && mayEnter && (
            <LinkButton size="small" to={`/exhibits/second-entry`}>
              {t('fields:second.title')}
            </LinkButton>
          )}
        </li>
      ))}
    </ul>
  );
}
