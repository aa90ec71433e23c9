// Which examinations there are, each with its versions and what they changed; a supervisor makes the next one, by form or from a file.
import { useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { OutputOf } from '../../shared/contract/index.ts';
import { ExaminationDefinition } from '../../shared/domain/examination/definition.ts';
import { definitionDifferences } from '../../shared/domain/examination/definition-differences.ts';
import { wordsIn } from '../../shared/domain/examination/words.ts';
import { drop } from '../../shared/language/habits.ts';
import { Awaited, Button, FailureNotice, Group, LoadingLines, Notice, PlainTable } from '../components/index.ts';
import { downloadJson } from '../download-json.ts';
import { useAnswer, useMay } from '../station-client.tsx';
import { useFormat, useLanguage, useText } from '../text.tsx';
import { DefinitionEditor } from './definition-editor.tsx';
import { Differences } from './differences.tsx';
import { newDefinition, ownWords } from './new-field.ts';
import '../exhibits/work.css';
import './worksheets.css';

type Listed = OutputOf<'definitions.list'>['definitions'][number];

const home = '/examination/definitions';
/** The address of an examination that has no code yet, made here or brought as a file. */
const unnamed = 'new';

/** @param edited  the code of the examination whose next version is written, so that a draft leads back to it */
export function DefinitionsScreen({ edited }: { readonly edited: string | undefined }) {
  const t = useText();
  const [, navigate] = useLocation();
  const { language } = useLanguage();
  const may = useMay('definitions.save');
  const read = useAnswer('definitions.list', {});
  const [open, setOpen] = useState<string>();
  const [brought, setBrought] = useState<ExaminationDefinition>();
  const [isUnread, setUnread] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const listed = read.value?.definitions.find(({ definition }) => definition.code === open);
  const takeFile = async (file: File | undefined) => {
    if (file === undefined) return;
    const parsed = ExaminationDefinition.safeParse(parsedJson(await file.text()));
    setUnread(!parsed.success);
    if (!parsed.success) return;
    setBrought(parsed.data);
    navigate(`${home}/${newestOf(parsed.data.code) === undefined ? unnamed : parsed.data.code}`);
  };
  const newestOf = (code: string) =>
    read.value?.definitions.find(({ definition }) => definition.code === code)?.definition;
  if (edited !== undefined && may) {
    if (read.value === undefined) return <Awaited failure={read.failure} lines={8} />;
    const before = newestOf(brought?.code ?? edited);
    const next = before === undefined ? undefined : { ...before, version: before.version + 1 };
    const begun = newDefinition(
      ownWords(language, t('worksheets:newExamination')),
      ownWords(language, t('worksheets:newSection')),
      ownWords(language, t('worksheets:newField')),
    );
    return (
      <DefinitionEditor
        key={edited}
        address={`${home}/${edited}`}
        first={brought ?? next ?? begun}
        isBrought={brought !== undefined}
        before={before}
        onDone={() => {
          setBrought(undefined);
          navigate(home);
        }}
      />
    );
  }
  return (
    <div className="fp-work-stack">
      <p className="fp-quiet">{t('worksheets:definitionsHelp')}</p>
      {may && (
        <span className="fp-button-row">
          <input
            ref={input}
            type="file"
            className="fp-hidden"
            tabIndex={-1}
            aria-label={t('worksheets:importFile')}
            accept="application/json,.json"
            onChange={(event) => drop(takeFile(event.currentTarget.files?.[0]))}
          />
          <Button size="small" icon="upload" onPress={() => input.current?.click()}>
            {t('worksheets:importFile')}
          </Button>
          <Button size="small" icon="add" onPress={() => navigate(`${home}/${unnamed}`)}>
            {t('worksheets:newExamination')}
          </Button>
        </span>
      )}
      {isUnread && <Notice tone="danger" title={t('worksheets:fileUnread')} isUrgent />}
      <FailureNotice failure={read.failure} />
      {read.value === undefined && read.failure === undefined && <LoadingLines lines={8} />}
      {read.value !== undefined && (
        <PlainTable
          label={t('worksheets:definitions')}
          keyOf={({ definition }) => definition.code}
          rows={read.value.definitions}
          columns={[
            {
              id: 'name',
              label: t('worksheets:name'),
              isHead: true,
              cell: ({ definition }) => wordsIn(definition.words, language),
            },
            { id: 'code', label: t('worksheets:code'), isMono: true, cell: ({ definition }) => definition.code },
            {
              id: 'version',
              label: t('worksheets:version'),
              isNumber: true,
              cell: ({ definition }) => definition.version,
            },
            {
              id: 'origin',
              label: t('worksheets:origin'),
              cell: ({ versions }) => t(`worksheets:originOf.${versions[0]?.origin ?? 'program'}`),
            },
            {
              id: 'fields',
              label: t('worksheets:fields'),
              isNumber: true,
              cell: ({ definition }) => definition.sections.reduce((sum, { fields }) => sum + fields.length, 0),
            },
            {
              id: 'act',
              label: t('worksheets:act'),
              cell: ({ definition }) => (
                <span className="fp-button-row">
                  <Button
                    size="small"
                    look="quiet"
                    isPressed={open === definition.code}
                    title={wordsIn(definition.words, language)}
                    onPress={() => setOpen(open === definition.code ? undefined : definition.code)}
                  >
                    {t('worksheets:versions')}
                  </Button>
                  {may && (
                    <Button
                      size="small"
                      look="quiet"
                      icon="edit"
                      title={wordsIn(definition.words, language)}
                      onPress={() => navigate(`${home}/${definition.code}`)}
                    >
                      {t('worksheets:nextVersion')}
                    </Button>
                  )}
                </span>
              ),
            },
          ]}
        />
      )}
      {listed !== undefined && <Versions key={listed.definition.code} listed={listed} />}
    </div>
  );
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function Versions({ listed }: { readonly listed: Listed }) {
  const t = useText();
  const format = useFormat();
  const { language } = useLanguage();
  const { definition, versions } = listed;
  const [older, setOlder] = useState<number>();
  const save = () => downloadJson(`${definition.code}-${definition.version}.json`, JSON.stringify(definition, null, 2));
  return (
    <Group
      title={wordsIn(definition.words, language)}
      actions={
        <Button size="small" icon="download" onPress={save}>
          {t('worksheets:exportFile')}
        </Button>
      }
    >
      <PlainTable
        label={t('worksheets:versions')}
        keyOf={({ version }) => String(version)}
        rows={versions}
        columns={[
          {
            id: 'version',
            label: t('worksheets:version'),
            isHead: true,
            isNumber: true,
            cell: ({ version }) => version,
          },
          { id: 'origin', label: t('worksheets:origin'), cell: ({ origin }) => t(`worksheets:originOf.${origin}`) },
          { id: 'at', label: t('worksheets:when'), cell: ({ recordedAt }) => format.moment(recordedAt) },
          { id: 'by', label: t('worksheets:by'), cell: ({ by }) => by },
          {
            id: 'changes',
            label: t('worksheets:differences'),
            cell: ({ version }) =>
              version > 1 && (
                <Button
                  size="small"
                  look="quiet"
                  isPressed={older === version}
                  title={t('worksheets:changesOf', { version })}
                  onPress={() => setOlder(older === version ? undefined : version)}
                >
                  {t('worksheets:changesOf', { version })}
                </Button>
              ),
          },
        ]}
      />
      {older !== undefined && <Changes code={definition.code} version={older} />}
    </Group>
  );
}

function Changes({ code, version }: { readonly code: string; readonly version: number }) {
  const after = useAnswer('definitions.read', { code, version });
  const before = useAnswer('definitions.read', { code, version: version - 1 });
  if (after.value === undefined || before.value === undefined) {
    const failure = after.failure ?? before.failure;
    return <Awaited failure={failure} lines={2} />;
  }
  return <Differences differences={definitionDifferences(before.value.definition, after.value.definition)} />;
}
