// What of a file does not fit the definition it is to be read with, in words, before anything of it goes in.
import { entryFacts } from '../../shared/domain/register/fields.ts';
import { isStopping, type MisfitKind } from '../../shared/domain/register/fit-definition.ts';
import { encodings, separators, tableFormats } from '../../shared/domain/register/source-row.ts';
import { Notice } from '../components/index.ts';
import { useText } from '../text.tsx';
import type { DefinitionFit } from './definition-files.tsx';
import { encodingNames } from './words.ts';

type Misfit = DefinitionFit['answer']['misfits'][number];

const separatorNames = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const;

export function MisfitList({ fit }: { readonly fit: DefinitionFit }) {
  const t = useText();
  const words = useMisfitWords(fit);
  const { name, version, misfits } = fit.answer;
  const named = t('registers:definition.named', { name, version });
  if (misfits.length === 0) return <Notice tone="good" title={t('registers:definition.fits', { definition: named })} />;
  const of = (stops: boolean) => misfits.filter((misfit) => isStopping(misfit) === stops);
  return (
    <Notice
      tone={fit.isStopped ? 'danger' : 'warning'}
      title={t('registers:definition.fitsNot', { definition: named })}
      isUrgent
    >
      <ul className="fp-register-holds">
        {[...of(true), ...of(false)].map((misfit, at) => (
          <li key={at}>{words(misfit)}</li>
        ))}
      </ul>
      <p>{t(fit.isStopped ? 'registers:definition.stops' : 'registers:definition.goesOn')}</p>
    </Notice>
  );
}

function useMisfitWords(fit: DefinitionFit): (misfit: Misfit) => string {
  const t = useText();
  const sign = (text: string) => {
    const known = separators.find((one) => one === text);
    return known === undefined ? text : t(`registers:separators.${separatorNames[known]}`);
  };
  const form = (text: string) => {
    const known = tableFormats.find((one) => one === text);
    return known === undefined ? text : t(`registers:formats.${known}`);
  };
  const encoding = (text: string) => {
    const known = encodings.find((one) => one === text);
    return known === undefined ? text : encodingNames[known];
  };
  const shown: Partial<Record<MisfitKind, (text: string) => string>> = {
    'format-other': form,
    'separator-other': sign,
    'encoding-other': encoding,
  };
  return ({ kind, table, name, instead = '', use }) => {
    const show = shown[kind] ?? ((text: string) => text);
    const fact = entryFacts.find((one) => one === use);
    const becomes =
      fact === undefined
        ? t(`registers:uses.${use === 'left-out' ? 'left-out' : 'further'}`)
        : t(`registers:facts.${fact}`);
    const text = t(`registers:misfits.${kind}`, { name: show(name), instead: show(instead), use: becomes });
    const joined = fit.joined[table - 1]?.looked.fileName;
    return joined === undefined ? text : t('registers:inTable', { why: text, table: joined });
  };
}
