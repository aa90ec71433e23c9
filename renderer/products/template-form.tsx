// A template of the station's own, new or as its next version: a copy of a built-in one under its own name, with its own headings and order, and words that stand on
// every paper. Headings and standing text are written in one language after the other.
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { OutputOf } from '../../shared/contract/index.ts';
import type { OwnWords } from '../../shared/domain/examination/words.ts';
import { wordsIn } from '../../shared/domain/examination/words.ts';
import { fittedTo, withStep, withWords } from '../../shared/domain/products/own-template.ts';
import { productKinds, type ProductKind } from '../../shared/domain/products/product.ts';
import {
  longestStanding,
  standingParts,
  type ProductTemplate,
  type StandingWords,
} from '../../shared/domain/products/template.ts';
import { drop } from '../../shared/language/habits.ts';
import { productTemplates } from '../../shared/reference/product-templates/index.ts';
import {
  AwaitedPage,
  Button,
  ChoiceField,
  FailureNotice,
  Group,
  IconButton,
  KeyHint,
  LongTextField,
  Page,
  PageHeader,
  TextField,
} from '../components/index.ts';
import { useSaveKeys } from '../exhibits/save-keys.ts';
import { useRequired } from '../intelligence/report-dialogs.tsx';
import { Forbidden } from '../intelligence/report-form.tsx';
import { useAct, useMay } from '../station-client.tsx';
import { useLanguage, useText } from '../text.tsx';
import { PreviewTemplate } from './preview-template.tsx';
import { templatesHome } from './template-list.tsx';
import { useTemplate } from './template-page.tsx';

const writtenIn = ['en', 'sq', 'sr'] as const;
const saidAs = { en: 'en', sq: 'sq', sr: 'sr-Cyrl' } as const;
/** Of a heading, in characters. */
const longestHeading = 500;

export function NewTemplate() {
  return useMay('products.save-template') ? <TemplateForm /> : <Forbidden />;
}

export function ChangeTemplate({ id }: { readonly id: string }) {
  const may = useMay('products.save-template');
  const { value, failure } = useTemplate(id);
  if (!may) return <Forbidden />;
  if (value === undefined) return <AwaitedPage failure={failure} />;
  if (value.line.retired !== undefined)
    return <AwaitedPage failure={{ code: 'products.template-retired', details: { name: value.line.name } }} />;
  return <TemplateForm before={value} />;
}

interface Entered {
  readonly sections: readonly { readonly code: string; readonly words: Partial<OwnWords> }[];
  readonly standing: StandingWords;
}

function enteredOf({ sections, standing }: ProductTemplate): Entered {
  return {
    sections: sections.map(({ code, words }) => ({ code, words })),
    standing: standing ?? { letterhead: {}, legalBasis: {}, distribution: {} },
  };
}

/** A copy goes on from its newest version, with each section that the built-in template has by now. */
function begin(base: ProductTemplate, newest: ProductTemplate | undefined): Entered {
  const { standing } = enteredOf(newest ?? base);
  const sections = (newest ?? base).sections.map(({ code, words }) => ({ code, words }));
  return { standing, sections: fittedTo(base, sections) };
}

function TemplateForm({ before }: { readonly before?: OutputOf<'products.template'> }) {
  const t = useText();
  const [, navigate] = useLocation();
  const shown = useLanguage().language;
  const save = useAct('products.save-template');
  const newest = before?.versions[0]?.template;
  const [kind, setKind] = useState<ProductKind>(before?.line.kind ?? 'hit-notification');
  const [name, setName] = useState(before?.line.name ?? '');
  const [note, setNote] = useState('');
  const [value, setValue] = useState<Entered>(() => begin(productTemplates[kind], newest));
  const [language, setLanguage] = useState<(typeof writtenIn)[number]>(
    shown.startsWith('sr') ? 'sr' : shown === 'sq' ? 'sq' : 'en',
  );
  const [tried, setTried] = useState(false);
  const required = useRequired(tried);
  const home = before === undefined ? templatesHome : `${templatesHome}/${before.line.id}`;
  const base = productTemplates[kind];
  const content =
    name.trim() === ''
      ? undefined
      : {
          kind,
          name: name.trim(),
          // A heading that was emptied in every language is the built-in one again.
          sections: value.sections.map(({ code, words }) => ({
            code,
            words:
              Object.keys(words).length > 0 ? words : (base.sections.find((one) => one.code === code)?.words ?? words),
          })),
          standing: value.standing,
        };
  const record = async () => {
    setTried(true);
    if (content === undefined || save.isActing) return;
    const id = before === undefined ? {} : { id: before.line.id };
    const answer = await save.act({ ...id, ...content, note });
    if (answer.ok) navigate(`${templatesHome}/${answer.value.id}`);
  };
  useSaveKeys(() => drop(record()));
  return (
    <Page width="medium">
      <PageHeader
        above={{ label: before?.line.name ?? t('products:templates.title'), to: home }}
        title={t(before === undefined ? 'products:templates.new' : 'products:templates.change')}
        detail={t('products:templates.law')}
      />
      <form
        className="fp-work-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          drop(record());
        }}
      >
        <FailureNotice failure={save.failure} />
        <div className="fp-work-columns">
          {before === undefined && (
            <ChoiceField
              name="kind"
              label={t('products:templates.kind')}
              isRequired
              value={kind}
              onChange={(next) => {
                if (next === undefined) return;
                setKind(next);
                setValue({ ...enteredOf(productTemplates[next]), standing: value.standing });
              }}
              choices={productKinds.map((one) => ({ value: one, label: wordsIn(productTemplates[one].words, shown) }))}
            />
          )}
          <TextField
            name="name"
            label={t('products:templates.name')}
            help={t('products:templates.nameHelp')}
            isRequired
            maxLength={120}
            value={name}
            onChange={setName}
            error={required(name)}
          />
          <ChoiceField
            name="writtenIn"
            label={t('products:templates.language')}
            help={t('products:templates.languageHelp')}
            value={language}
            onChange={(next) => setLanguage(next ?? language)}
            choices={writtenIn.map((one) => ({ value: one, label: t(`vocabulary:language.${saidAs[one]}`) }))}
          />
        </div>
        <Group title={t('products:templates.standing')}>
          {standingParts.map((part) => (
            <LongTextField
              key={part}
              name={part}
              label={t(`products:templates.${part}`)}
              {...(part === 'legalBasis' ? {} : { help: t(`products:templates.${part}Help`) })}
              rows={3}
              maxLength={longestStanding}
              value={value.standing[part][language] ?? ''}
              onChange={(typed) =>
                setValue({
                  ...value,
                  standing: { ...value.standing, [part]: withWords(value.standing[part], language, typed) },
                })
              }
            />
          ))}
        </Group>
        <Group title={t('products:templates.sections')} detail={t('products:templates.sectionsHelp')}>
          <ol className="fp-template-sections">
            {value.sections.map(({ code, words }, at) => {
              const called = wordsIn(base.sections.find((one) => one.code === code)?.words ?? {}, shown);
              const move = (by: -1 | 1) => setValue({ ...value, sections: withStep(value.sections, at, by) });
              return (
                <li key={code}>
                  <TextField
                    name={`heading.${code}`}
                    label={t('products:templates.heading', { section: called })}
                    maxLength={longestHeading}
                    value={words[language] ?? ''}
                    onChange={(typed) =>
                      setValue({
                        ...value,
                        sections: value.sections.with(at, { code, words: withWords(words, language, typed) }),
                      })
                    }
                  />
                  <span className="fp-button-row">
                    <IconButton
                      icon="up"
                      size="small"
                      label={t('products:templates.up', { section: called })}
                      isDisabled={at === 0}
                      onPress={() => move(-1)}
                    />
                    <IconButton
                      icon="down"
                      size="small"
                      label={t('products:templates.down', { section: called })}
                      isDisabled={at === value.sections.length - 1}
                      onPress={() => move(1)}
                    />
                  </span>
                </li>
              );
            })}
          </ol>
        </Group>
        {before !== undefined && (
          <TextField name="note" label={t('products:templates.note')} maxLength={500} value={note} onChange={setNote} />
        )}
        <PreviewTemplate content={content} />
        <div className="fp-work-footer">
          <span className="fp-button-row">
            <Button onPress={() => navigate(home)}>{t('products:templates.cancel')}</Button>
            <Button look="primary" type="submit" icon="ok" isBusy={save.isActing}>
              {t('products:templates.save')} <KeyHint keys="Ctrl+S" />
            </Button>
          </span>
        </div>
      </form>
    </Page>
  );
}
