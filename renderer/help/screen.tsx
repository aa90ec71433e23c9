// The user guide inside the program: short chapters, in the screen's language, found by any word in them.
import { useEffect, useMemo, useState } from 'react';
import { useRoute } from 'wouter';
import { drop } from '../../shared/language/habits.ts';
import { matchesLookAhead } from '../../shared/text/fold.ts';
import { loadGuide } from '../../shared/text/guide.ts';
import type { Guide, GuideChapter } from '../../shared/text/guide.ts';
import { EmptyState, LoadingLines, Page, PageHeader, TextField } from '../components/index.ts';
import { useLanguage, useText } from '../text.tsx';

export default function HelpScreen() {
  const t = useText();
  const { language } = useLanguage();
  const [, found] = useRoute('/help/:chapter');
  const [guide, setGuide] = useState<Guide>();
  const [text, setText] = useState('');
  useEffect(() => {
    let isCurrent = true;
    const read = async () => {
      const loaded = await loadGuide(language);
      if (isCurrent) setGuide(loaded);
    };
    drop(read());
    return () => {
      isCurrent = false;
    };
  }, [language]);

  const fitting = useMemo(
    () => (guide ?? []).filter((chapter) => matchesLookAhead(wordsOf(chapter), text)),
    [guide, text],
  );
  const chapter = fitting.find((candidate) => candidate.id === found?.chapter) ?? fitting[0];
  return (
    <Page width="medium">
      <PageHeader title={t('frame:help.title')} detail={t('frame:help.also-keys')} />
      {guide === undefined ? (
        <LoadingLines lines={8} />
      ) : (
        <div className="fp-guide">
          <nav aria-label={t('frame:help.chapters')}>
            <TextField
              name="guide.search"
              type="search"
              label={t('frame:help.search')}
              value={text}
              onChange={setText}
            />
            <ul className="fp-guide-list">
              {fitting.map((candidate) => (
                <li key={candidate.id}>
                  <a
                    className="fp-rail-link fp-guide-link"
                    href={`#/help/${candidate.id}`}
                    aria-current={candidate === chapter ? 'page' : undefined}
                  >
                    <span />
                    <span>{candidate.title}</span>
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          {chapter === undefined ? (
            <EmptyState icon="search" title={t('frame:help.none', { text })} />
          ) : (
            <Chapter chapter={chapter} />
          )}
        </div>
      )}
    </Page>
  );
}

function Chapter({ chapter }: { readonly chapter: GuideChapter }) {
  return (
    <article className="fp-guide-text">
      <h2>{chapter.title}</h2>
      {chapter.text.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {chapter.steps !== undefined && (
        <ol>
          {chapter.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      )}
      {chapter.notes !== undefined && (
        <ul>
          {chapter.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </article>
  );
}

function wordsOf(chapter: GuideChapter): string {
  return [chapter.title, ...chapter.text, ...(chapter.steps ?? []), ...(chapter.notes ?? [])].join(' ');
}
