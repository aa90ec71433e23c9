// The screen's language: typed sentences by i18next, the document's `lang`, and formats. Record content never passes through here.
import i18next from 'i18next';
import { createContext, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { Language } from '../shared/domain/roles.ts';
import { languages } from '../shared/domain/roles.ts';
import { drop } from '../shared/language/habits.ts';
import { loadCatalogue, namespaces } from '../shared/text/index.ts';
import type { TextKey } from '../shared/text/index.ts';
import { formatIn } from './format.ts';
import type { Format } from './format.ts';
import { readPreference, writePreference } from './preferences.ts';

export type { TextKey } from '../shared/text/index.ts';
export type TextValues = Readonly<Record<string, string | number>>;
/** `t('frame:shell.lock')`; counted sentences take `{ count }`. */
export type Translate = (key: TextKey, values?: TextValues) => string;

interface TextChannel {
  readonly language: Language;
  readonly t: Translate;
  readonly format: Format;
  readonly changeLanguage: (language: Language) => void;
}

const TextContext = createContext<TextChannel | undefined>(undefined);

function preferredLanguage(): Language {
  const chosen = readPreference('language');
  return languages.find((language) => language === chosen) ?? languageOfTheComputer();
}

/** Until a person chooses: the first of the computer's languages that the program speaks. */
function languageOfTheComputer(): Language {
  for (const tag of navigator.languages) {
    if (/^sq\b/i.test(tag)) return 'sq';
    if (/^(sr|bs|hr|cnr)\b/i.test(tag))
      return /cyrl/i.test(tag) || /^sr(-(RS|XK))?$/i.test(tag) ? 'sr-Cyrl' : 'sr-Latn';
    if (/^en\b/i.test(tag)) return 'en';
  }
  return 'en';
}

async function ensureLanguage(language: Language): Promise<void> {
  if (i18next.hasResourceBundle(language, 'frame')) return;
  const catalogue = await loadCatalogue(language);
  for (const namespace of namespaces) i18next.addResourceBundle(language, namespace, catalogue[namespace]);
}

/** Prepares the sentences of the preferred language. Resolves once, before the first screen is drawn. */
export async function prepareText(): Promise<Language> {
  const language = preferredLanguage();
  await i18next.init({
    lng: language,
    fallbackLng: false,
    ns: [...namespaces],
    defaultNS: 'frame',
    resources: {},
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  await ensureLanguage(language);
  return language;
}

export function TextProvider({ first, children }: { readonly first: Language; readonly children: ReactNode }) {
  const [language, setLanguage] = useState(first);

  const changeLanguage = useCallback((next: Language) => {
    const change = async () => {
      await ensureLanguage(next);
      writePreference('language', next);
      setLanguage(next);
    };
    drop(change());
  }, []);

  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  const channel = useMemo<TextChannel>(() => {
    const fixed = i18next.getFixedT(language);
    // The key is checked by `TextKey`; i18next's own key type is wider.
    const t: Translate = (key, values) => fixed(key as string, { ...values });
    return { language, t, format: formatIn(language), changeLanguage };
  }, [language, changeLanguage]);

  return <TextContext value={channel}>{children}</TextContext>;
}

function useTextChannel(): TextChannel {
  const channel = useContext(TextContext);
  if (channel === undefined) throw new Error('A screen asks for text outside TextProvider');
  return channel;
}

/** `const t = useText(); t('frame:shell.lock')`. */
export function useText(): Translate {
  return useTextChannel().t;
}

export function useFormat(): Format {
  return useTextChannel().format;
}

export function useLanguage(): { readonly language: Language; readonly changeLanguage: (language: Language) => void } {
  const { language, changeLanguage } = useTextChannel();
  return { language, changeLanguage };
}

/** As much of a failure as its sentence needs. */
export interface FailureWords {
  readonly code: string;
  readonly details?: TextValues | undefined;
}

/** The sentence of a failure, in the screen's language; an unknown code gets the general one, its code is shown beside it. */
export function useFailureText(): (failure: FailureWords) => string {
  const { language, t } = useTextChannel();
  return useCallback(
    (failure) => {
      const key = `errors:${failure.code}`;
      if (!i18next.exists(key, { lng: language })) return t('frame:failure.general');
      // A code is only known when it comes; that its sentence exists was just asked, and a test asks for all codes.
      return t(key as TextKey, failure.details);
    },
    [language, t],
  );
}

/** A sentence whose key is only known at run time, such as a word of a list that newer records may have extended. */
export function useTextOr(): (key: string, otherwise: string, values?: TextValues) => string {
  const { language, t } = useTextChannel();
  return useCallback(
    // Existence was just asked.
    (key, otherwise, values) => (i18next.exists(key, { lng: language }) ? t(key as TextKey, values) : otherwise),
    [language, t],
  );
}
