// Writing the next version of a scale, or a new one: its words in the languages the laboratory uses, its levels, and their bands.
import { useState } from 'react';
import { useLocation } from 'wouter';
import { contract } from '../../shared/contract/index.ts';
import type { ConclusionScale, ScaleLevel } from '../../shared/domain/examination/scale.ts';
import { scaleKinds } from '../../shared/domain/examination/scale.ts';
import type { OwnWords } from '../../shared/domain/examination/words.ts';
import { drop } from '../../shared/language/habits.ts';
import {
  AwaitedPage,
  Button,
  CheckField,
  ChoiceField,
  FailureNotice,
  Group,
  IconButton,
  Notice,
  Page,
  PageHeader,
  TextField,
} from '../components/index.ts';
import { useAct, useAnswer, useMay } from '../station-client.tsx';
import { useText } from '../text.tsx';
import { useOwnWords } from './levels.tsx';
import { OwnWordsFields } from './own-words-fields.tsx';

const { scale: ScaleInput } = contract['scales.save'].input.shape;

export function ScaleEditor({ code }: { readonly code: string }) {
  const t = useText();
  const words = useOwnWords();
  const isNew = code === 'new';
  const may = useMay('scales.save');
  const read = useAnswer('scales.read', { code }, { isEnabled: !isNew });
  const newest = read.value?.versions[0]?.scale;
  if (!may)
    return (
      <Page>
        <PageHeader
          above={{ label: t('conclusions:scales.title'), to: '/examination/scales' }}
          title={newest === undefined ? t('conclusions:scales.title') : words(newest.words)}
        />
        <Notice tone="info" title={t('conclusions:scales.mayNot')}>
          <p>{t('conclusions:scales.law')}</p>
        </Notice>
      </Page>
    );
  if (!isNew && newest === undefined) return <AwaitedPage failure={read.failure} />;
  return <Editor key={`${code} ${newest?.version ?? 0}`} first={newest ?? emptyScale} isNew={isNew} />;
}

const emptyLevel = (code: string): ScaleLevel => ({
  code,
  words: { en: '' },
  meaning: { en: '' },
  isAssociation: false,
});

const emptyScale: ConclusionScale = {
  code: '',
  version: 1,
  words: { en: '' },
  kind: 'categorical',
  source: '',
  isVerified: false,
  examinations: [],
  needsVerification: true,
  isOffered: true,
  levels: [emptyLevel('level-1'), emptyLevel('level-2')],
};

function Editor({ first, isNew }: { readonly first: ConclusionScale; readonly isNew: boolean }) {
  const t = useText();
  const [, navigate] = useLocation();
  const save = useAct('scales.save');
  const [scale, setScale] = useState(first);
  const [reason, setReason] = useState('');
  const [isWrong, setWrong] = useState(false);
  const change = (changes: Partial<ConclusionScale>) => setScale((before) => ({ ...before, ...changes }));
  const setLevel = (index: number, level: ScaleLevel) => change({ levels: scale.levels.with(index, level) });
  const submit = async () => {
    const cleaned = cleanedScale(scale);
    const isComplete = ScaleInput.safeParse(cleaned).success && reason.trim() !== '';
    setWrong(!isComplete);
    if (!isComplete) return;
    const answer = await save.act({ scale: cleaned, reason });
    if (answer.ok) navigate('/examination/scales');
  };
  return (
    <Page width="medium">
      <PageHeader
        above={{ label: t('conclusions:scales.title'), to: '/examination/scales' }}
        title={t(isNew ? 'conclusions:scales.new' : 'conclusions:scales.edit')}
        detail={t('conclusions:scales.law')}
      />
      <form
        className="fp-work-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          drop(submit());
        }}
      >
        <div className="fp-work-columns">
          <TextField
            name="code"
            label={t('conclusions:scales.code')}
            help={t('conclusions:scales.codeHelp')}
            isRequired
            isMono
            isDisabled={!isNew}
            value={scale.code}
            onChange={(code) => change({ code })}
          />
          <ChoiceField
            name="kind"
            label={t('conclusions:scales.kindLabel')}
            isRequired
            value={scale.kind}
            onChange={(kind) => kind !== undefined && change({ kind })}
            choices={scaleKinds.map((value) => ({ value, label: t(`conclusions:scales.kind.${value}`) }))}
          />
          <TextField
            name="source"
            label={t('conclusions:scales.source')}
            value={scale.source}
            onChange={(source) => change({ source })}
          />
          <TextField
            name="examinations"
            label={t('conclusions:scales.examinations')}
            help={t('conclusions:scales.examinationsHelp')}
            isMono
            value={scale.examinations.join(', ')}
            onChange={(text) => change({ examinations: text.split(',').map((one) => one.trim()) })}
          />
        </div>
        <OwnWordsFields
          name="words"
          label={t('conclusions:scales.name')}
          value={scale.words}
          onChange={(words) => change({ words })}
        />
        <CheckField
          name="isVerified"
          label={t('conclusions:scales.verified')}
          value={scale.isVerified}
          onChange={(isVerified) => change({ isVerified })}
        />
        <CheckField
          name="needsVerification"
          label={t('conclusions:scales.needsVerification')}
          value={scale.needsVerification}
          onChange={(needsVerification) => change({ needsVerification })}
        />
        <CheckField
          name="isOffered"
          label={t('conclusions:scales.offered')}
          value={scale.isOffered}
          onChange={(isOffered) => change({ isOffered })}
        />
        <Group title={t('conclusions:levels')}>
          {scale.levels.map((level, index) => (
            <LevelEditor
              // Levels have no identity but their place while they are written.
              key={index}
              number={index + 1}
              level={level}
              hasBand={scale.kind === 'likelihood-ratio'}
              onChange={(next) => setLevel(index, next)}
              onUp={
                index === 0
                  ? undefined
                  : () => change({ levels: scale.levels.toSpliced(index, 1).toSpliced(index - 1, 0, level) })
              }
              onRemove={
                scale.levels.length > 2 ? () => change({ levels: scale.levels.toSpliced(index, 1) }) : undefined
              }
            />
          ))}
          <span className="fp-button-row">
            <Button
              icon="add"
              size="small"
              onPress={() => change({ levels: [...scale.levels, emptyLevel(`level-${scale.levels.length + 1}`)] })}
            >
              {t('conclusions:scales.addLevel')}
            </Button>
          </span>
        </Group>
        <TextField
          name="reason"
          label={t('conclusions:scales.reason')}
          isRequired
          value={reason}
          onChange={setReason}
          error={isWrong && reason.trim() === '' ? t('work:form.required') : undefined}
        />
        {isWrong && <Notice tone="danger" isUrgent title={t('conclusions:scales.incomplete')} />}
        <FailureNotice failure={save.failure} />
        <div className="fp-work-footer">
          <span className="fp-button-row">
            <Button onPress={() => navigate('/examination/scales')}>{t('work:form.cancel')}</Button>
            <Button look="primary" type="submit" icon="save" isBusy={save.isActing}>
              {t('conclusions:scales.save')}
            </Button>
          </span>
        </div>
      </form>
    </Page>
  );
}

interface LevelEditorProps {
  readonly number: number;
  readonly level: ScaleLevel;
  readonly hasBand: boolean;
  readonly onChange: (level: ScaleLevel) => void;
  readonly onUp: (() => void) | undefined;
  readonly onRemove: (() => void) | undefined;
}

function LevelEditor({ number, level, hasBand, onChange, onUp, onRemove }: LevelEditorProps) {
  const t = useText();
  const name = `level.${number}`;
  return (
    <fieldset className="fp-scale-level">
      <legend>{t('conclusions:scales.level', { level: number })}</legend>
      <div className="fp-work-row">
        <TextField
          name={`${name}.code`}
          label={t('conclusions:scales.code')}
          isRequired
          isMono
          value={level.code}
          onChange={(code) => onChange({ ...level, code })}
        />
        {hasBand && (
          <>
            <TextField
              name={`${name}.from`}
              label={t('conclusions:scales.from')}
              isMono
              value={level.from ?? ''}
              onChange={(from) => onChange({ ...level, from })}
            />
            <TextField
              name={`${name}.to`}
              label={t('conclusions:scales.to')}
              isMono
              value={level.to ?? ''}
              onChange={(to) => onChange({ ...level, to })}
            />
          </>
        )}
        {onUp !== undefined && (
          <IconButton icon="up" label={t('conclusions:scales.moveUp', { level: number })} onPress={onUp} />
        )}
        {onRemove !== undefined && (
          <IconButton icon="remove" label={t('conclusions:scales.removeLevel', { level: number })} onPress={onRemove} />
        )}
      </div>
      <OwnWordsFields
        name={`${name}.words`}
        label={t('conclusions:scales.name')}
        value={level.words}
        onChange={(words) => onChange({ ...level, words })}
      />
      <OwnWordsFields
        name={`${name}.meaning`}
        label={t('conclusions:scales.meaning')}
        value={level.meaning}
        onChange={(meaning) => onChange({ ...level, meaning })}
      />
      <CheckField
        name={`${name}.association`}
        label={t('conclusions:scales.association')}
        value={level.isAssociation}
        onChange={(isAssociation) => onChange({ ...level, isAssociation })}
      />
    </fieldset>
  );
}

/** Without the fields that were left empty: an empty word is no word, and an empty bound is none. */
function cleanedScale(scale: ConclusionScale): ConclusionScale {
  return {
    ...scale,
    words: cleanedWords(scale.words),
    examinations: scale.examinations.filter((code) => code !== ''),
    levels: scale.levels.map(({ from, to, ...level }) => ({
      ...level,
      words: cleanedWords(level.words),
      meaning: cleanedWords(level.meaning),
      ...(scale.kind === 'categorical' || from === undefined || from.trim() === '' ? {} : { from: from.trim() }),
      ...(scale.kind === 'categorical' || to === undefined || to.trim() === '' ? {} : { to: to.trim() }),
    })),
  };
}

function cleanedWords({ en, sq, sr }: OwnWords): OwnWords {
  return {
    ...(en === undefined || en.trim() === '' ? {} : { en }),
    ...(sq === undefined || sq.trim() === '' ? {} : { sq }),
    ...(sr === undefined || sr.trim() === '' ? {} : { sr }),
  };
}
