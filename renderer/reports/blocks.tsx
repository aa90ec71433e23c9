// Standard paragraphs: read, changed and verified by the laboratory, each language for itself.
import { useState } from 'react';
import type { ReportBlock } from '../../shared/contract/reports.ts';
import { blockPlaces, type BlockPlace } from '../../shared/domain/report/report-content.ts';
import { languages, type Language } from '../../shared/domain/roles.ts';
import { drop } from '../../shared/language/habits.ts';
import {
  Awaited,
  Button,
  CheckField,
  ChoiceField,
  FailureNotice,
  Group,
  LongTextField,
  PlainTable,
  Status,
  TextField,
} from '../components/index.ts';
import { useAct, useAnswer, useMay } from '../station-client.tsx';
import { useLanguage, useText } from '../text.tsx';

export function Blocks() {
  const t = useText();
  const may = useMay('reports.write-block');
  const { language: own } = useLanguage();
  const [language, setLanguage] = useState<Language>(own);
  const [edited, setEdited] = useState<ReportBlock>();
  const listed = useAnswer('reports.blocks', { language }, { keepPrevious: true });
  if (listed.value === undefined) return <Awaited failure={listed.failure} />;
  return (
    <div className="fp-work-stack">
      <p className="fp-quiet">{t('reports:blocksHelp')}</p>
      <ChoiceField
        name="language"
        label={t('reports:blockColumn.language')}
        value={language}
        onChange={(next) => {
          if (next === undefined) return;
          setLanguage(next);
          setEdited(undefined);
        }}
        choices={languages.map((value) => ({ value, label: t(`vocabulary:language.${value}`) }))}
      />
      <PlainTable
        label={t('reports:tab.blocks')}
        rows={listed.value.blocks}
        keyOf={({ code }) => code}
        columns={[
          {
            id: 'title',
            label: t('reports:blockColumn.title'),
            isHead: true,
            cell: (block) =>
              may ? (
                <Button size="small" look="quiet" onPress={() => setEdited(block)}>
                  {block.title}
                </Button>
              ) : (
                block.title
              ),
          },
          { id: 'place', label: t('reports:blockColumn.place'), cell: ({ place }) => t(`reports:field.${place}`) },
          {
            id: 'version',
            label: t('reports:blockColumn.version'),
            cell: ({ version, recordedBy }) =>
              version === 0 ? t('reports:programs') : `${version} · ${recordedBy ?? ''}`,
          },
          {
            id: 'state',
            label: t('reports:blockColumn.state'),
            cell: ({ isVerified }) => (
              <Status tone={isVerified ? 'good' : 'attention'}>
                {t(isVerified ? 'reports:verified' : 'reports:unverified')}
              </Status>
            ),
          },
        ]}
      />
      {may && (
        <BlockForm
          key={edited === undefined ? language : `${language} ${edited.code} ${edited.version}`}
          language={language}
          block={edited}
          onDone={() => setEdited(undefined)}
        />
      )}
    </div>
  );
}

function BlockForm({
  language,
  block,
  onDone,
}: {
  readonly language: Language;
  readonly block: ReportBlock | undefined;
  readonly onDone: () => void;
}) {
  const t = useText();
  const write = useAct('reports.write-block');
  const [title, setTitle] = useState(block?.title ?? '');
  const [text, setText] = useState(block?.text ?? '');
  const [place, setPlace] = useState<BlockPlace>(block?.place ?? 'limitations');
  const [isVerified, setVerified] = useState(block?.isVerified ?? false);
  const [tried, setTried] = useState(false);
  const required = (value: string) => (tried && value.trim() === '' ? t('work:form.required') : undefined);
  const save = async () => {
    setTried(true);
    if (title.trim() === '' || text.trim() === '') return;
    const code = block?.code ?? `own-${Date.now().toString(36)}`;
    const answer = await write.act({ code, language, place, title, text, isVerified });
    if (!answer.ok) return;
    setTitle('');
    setText('');
    setTried(false);
    onDone();
  };
  return (
    <Group title={block?.title ?? t('reports:newBlock')}>
      <form
        className="fp-work-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          drop(save());
        }}
      >
        <div className="fp-work-columns">
          <TextField
            name="block.title"
            label={t('reports:blockTitle')}
            isRequired
            value={title}
            onChange={setTitle}
            error={required(title)}
          />
          <ChoiceField
            name="block.place"
            label={t('reports:blockColumn.place')}
            value={place}
            onChange={(next) => next !== undefined && setPlace(next)}
            choices={blockPlaces.map((value) => ({ value, label: t(`reports:field.${value}`) }))}
          />
        </div>
        <LongTextField
          name="block.text"
          label={t('reports:blockText')}
          isRequired
          rows={5}
          value={text}
          onChange={setText}
          error={required(text)}
        />
        <CheckField
          name="block.isVerified"
          label={t('reports:blockVerified')}
          value={isVerified}
          onChange={setVerified}
        />
        <FailureNotice failure={write.failure} />
        <div className="fp-work-footer">
          <Button look="primary" type="submit" icon="save" isBusy={write.isActing}>
            {t('reports:writeBlock')}
          </Button>
        </div>
      </form>
    </Group>
  );
}
