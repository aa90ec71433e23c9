// A cross-table of any two fields: counted as one chooses, and saved as a definition.
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { ReportDefinition } from '../../shared/domain/numbers/definition.ts';
import { baseDescriptions, bases, type Base } from '../../shared/domain/numbers/fields.ts';
import { drop } from '../../shared/language/habits.ts';
import type { Parameters } from '../../shared/domain/numbers/report.ts';
import { fieldInWords, valueInWords } from '../../shared/text/numbers-in-words.ts';
import {
  Button,
  ChoiceField,
  ChoicesField,
  FailureNotice,
  Group,
  ListWithSheet,
  TextField,
} from '../components/index.ts';
import { useAct, useMay } from '../station-client.tsx';
import { useLanguage, useText } from '../text.tsx';
import { Behind } from './behind.tsx';
import { enteredFor, isYear, parametersOf, useCounted } from './counting.ts';
import { useNumberWords } from './number-words.ts';
import { ParameterFields } from './parameters.tsx';
import { CountedNumbers } from './report-page.tsx';
import type { Chosen } from './report-tables.tsx';

interface Crossed {
  readonly base: Base;
  readonly rows: string;
  readonly columns: string;
  readonly only: string;
  readonly onlyIs: readonly string[];
}

/** As many as a definition may name. */
const mostValues = 60;

const firstFields: Readonly<Record<Base, readonly [string, string]>> = {
  exhibits: ['armType', 'recovery'],
  traces: ['country', 'outcome'],
  charges: ['concern', 'state'],
  searches: ['system', 'outcome'],
};

function definitionOf({ base, rows, columns, only, onlyIs }: Crossed, name: string): ReportDefinition {
  const words = { en: name };
  const { days, units } = baseDescriptions[base];
  return {
    code: 'own-draft',
    version: 1,
    family: 'own',
    isVerified: false,
    words,
    explains: words,
    source: '',
    base,
    where: only === '' || onlyIs.length === 0 ? [] : [{ field: only, is: [...onlyIs] }],
    days: [...days],
    units: [...units],
    countsOnce: base === 'exhibits',
    options: [],
    needs: [...new Set([rows, columns])].filter((field) => field !== 'month'),
    tables: [{ name: 'cross', words, where: [], rows: { field: rows }, columns: { field: columns }, chart: 'stacked' }],
  };
}

export function CrossPage() {
  const t = useText();
  const words = useNumberWords();
  const { language } = useLanguage();
  const [, navigate] = useLocation();
  const [crossed, setCrossed] = useState<Crossed>({
    base: 'exhibits',
    rows: 'armType',
    columns: 'recovery',
    only: 'kind',
    onlyIs: ['firearm'],
  });
  const [name, setName] = useState('');
  const [tried, setTried] = useState(false);
  const [chosen, setChosen] = useState<Chosen>();
  const title =
    name.trim() === '' ? `${fieldInWords(crossed.rows, words)} × ${fieldInWords(crossed.columns, words)}` : name.trim();
  const definition = definitionOf(crossed, title);
  const [entered, setEntered] = useState(() => enteredFor(definition));
  const save = useAct('numbers.save-definition');
  const maySave = useMay('numbers.save-definition');
  const counted = useCounted(definition, isYear(entered.year) ? parametersOf(entered) : undefined);
  const fields = Object.keys(baseDescriptions[crossed.base].fields).map((value) => ({
    value,
    label: fieldInWords(value, words),
  }));
  const setBase = (base: Base) => {
    const [rows, columns] = firstFields[base];
    const next = { base, rows, columns, only: '', onlyIs: [] };
    setCrossed(next);
    setEntered(enteredFor(definitionOf(next, title), entered.year));
  };
  const give = async () => {
    setTried(true);
    if (name.trim() === '') return;
    const { code: _code, version: _version, family: _family, isVerified: _is, ...own } = definition;
    const said = language.startsWith('sr') ? { sr: title } : language === 'sq' ? { sq: title } : { en: title };
    const answer = await save.act({
      definition: {
        ...own,
        words: said,
        explains: said,
        tables: own.tables.map((table) => ({ ...table, words: said })),
      },
    });
    if (answer.ok) navigate(`/numbers/reports/${answer.value.code}`);
  };
  return (
    <ListWithSheet
      list={
        <div className="fp-work-stack">
          <Group title={t('numbers:part.cross')} detail={t('numbers:crossHelp')}>
            <div className="fp-work-columns">
              <ChoiceField
                name="base"
                label={t('numbers:base')}
                value={crossed.base}
                onChange={(base) => setBase(base ?? crossed.base)}
                choices={bases.map((value) => ({ value, label: t(`vocabulary:countedBase.${value}`) }))}
              />
              <ChoiceField
                name="rows"
                label={t('numbers:rows')}
                value={crossed.rows}
                onChange={(rows) => setCrossed({ ...crossed, rows: rows ?? crossed.rows })}
                choices={fields}
              />
              <ChoiceField
                name="columns"
                label={t('numbers:columns')}
                value={crossed.columns}
                onChange={(columns) => setCrossed({ ...crossed, columns: columns ?? crossed.columns })}
                choices={fields}
              />
              <ChoiceField
                name="only"
                label={t('numbers:only')}
                value={crossed.only === '' ? undefined : crossed.only}
                emptyLabel={t('numbers:nothing')}
                onChange={(only) => setCrossed({ ...crossed, only: only ?? '', onlyIs: [] })}
                choices={fields.filter(({ value }) => value !== 'month')}
              />
            </div>
            {crossed.only !== '' && (
              <OnlyField crossed={crossed} parameters={counted.parameters} onChange={setCrossed} />
            )}
          </Group>
          <Group title={t('numbers:parameters')}>
            <ParameterFields
              definition={definition}
              entered={entered}
              onChange={setEntered}
              yearError={isYear(entered.year) ? undefined : t('numbers:yearWrong')}
            />
          </Group>
          <CountedNumbers counted={counted} onChoose={setChosen} />
          {maySave && (
            <Group title={t('numbers:save')}>
              <div className="fp-work-row">
                <TextField
                  name="crossName"
                  label={t('numbers:name')}
                  help={t('numbers:nameHelp')}
                  isRequired
                  maxLength={200}
                  value={name}
                  onChange={setName}
                  error={tried && name.trim() === '' ? t('work:form.required') : undefined}
                />
                <Button look="primary" icon="save" isBusy={save.isActing} onPress={() => drop(give())}>
                  {t('numbers:save')}
                </Button>
              </div>
              <FailureNotice failure={save.failure} />
            </Group>
          )}
        </div>
      }
      sheet={
        chosen !== undefined && counted.parameters !== undefined ? (
          <Behind
            key={JSON.stringify(chosen.drill)}
            of={{ definition, parameters: counted.parameters }}
            chosen={chosen}
            onClose={() => setChosen(undefined)}
          />
        ) : undefined
      }
    />
  );
}

/** The values that occur in the period, to be ticked; those that were ticked stay, also where they occur no more. */
function OnlyField({
  crossed,
  parameters,
  onChange,
}: {
  readonly crossed: Crossed;
  readonly parameters: Parameters | undefined;
  readonly onChange: (crossed: Crossed) => void;
}) {
  const t = useText();
  const words = useNumberWords();
  const { base, only, onlyIs } = crossed;
  const { value } = useCounted(
    definitionOf({ base, rows: only, columns: only, only: '', onlyIs: [] }, only),
    parameters,
  );
  const rows = value?.isReady === true ? (value.report.tables[0]?.rows ?? []) : [];
  const occurring = rows.map(({ key }) => key).filter((key) => !key.startsWith('*'));
  const values = [...new Set([...occurring, ...onlyIs])].slice(0, mostValues);
  return (
    <ChoicesField
      name="onlyIs"
      label={t('numbers:onlyIs')}
      columns={3}
      value={onlyIs}
      onChange={(next) => onChange({ ...crossed, onlyIs: next })}
      choices={values.map((code) => ({ value: code, label: valueInWords(base, only, code, words) }))}
    />
  );
}
