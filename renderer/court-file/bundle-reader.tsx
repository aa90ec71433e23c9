// A bundle read in the program: its pages, and the index of all its volumes beside them. The index comes from the record, the pages from the
// file that is handed over.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Place } from '../../shared/domain/court-file/reading-places.ts';
import type { CaseId, CourtBundleId } from '../../shared/language/identity.ts';
import { Button, FailureNotice, LinkButton, LoadingLines, Status } from '../components/index.ts';
import type { PageListHandle } from '../pages/page-list.tsx';
import { PagesReading } from '../pages/pages-reading.tsx';
import { useAnswer } from '../station-client.tsx';
import { FindInVolumes } from './reading/find-in-volumes.tsx';
import { Presentation } from './reading/presentation.tsx';
import { ReaderNotes } from './reading/reader-notes.tsx';
import type { Bundle } from './reading/words.ts';
import { useText } from '../text.tsx';
import { addressOf, titleOf } from './words.ts';

export function BundleReader({ id, caseId }: { readonly id: CourtBundleId; readonly caseId: CaseId }) {
  const t = useText();
  const { value: bundle, failure } = useAnswer('court-file.bundle', { id });
  return (
    <div className="fp-court-reader">
      <div className="fp-button-row">
        <LinkButton to={addressOf(caseId, 'bundle')} icon="back" size="small">
          {t('courtFile:bundle.back')}
        </LinkButton>
        <strong>{bundle?.number}</strong>
        {bundle?.isDraft === true && <Status tone="attention">{t('courtFile:bundle.draft')}</Status>}
      </div>
      <FailureNotice failure={failure} />
      {bundle === undefined ? (
        failure === undefined && <LoadingLines lines={8} />
      ) : (
        <Reading bundle={bundle} caseId={caseId} />
      )}
    </div>
  );
}

function Reading({ bundle, caseId }: { readonly bundle: Bundle; readonly caseId: CaseId }) {
  const t = useText();
  const [isPresented, setPresented] = useState(false);
  const list = useRef<PageListHandle>(null);
  const [volume, setVolume] = useState(1);
  const [page, setPage] = useState(1);
  const [wanted, setWanted] = useState<Place>();
  const go = useCallback((place: Place) => {
    setVolume(place.volume);
    setWanted(place);
  }, []);
  const endPresentation = useCallback(
    (place: Place) => {
      setPresented(false);
      go(place);
    },
    [go],
  );
  // The pages of another volume are there only after it was drawn.
  useEffect(() => {
    if (wanted?.volume === volume) list.current?.goTo(wanted.page);
  }, [wanted, volume]);
  const turned = useCallback((next: number) => setPage(next), []);
  const shown = bundle.volumes[volume - 1];
  if (shown === undefined) return null;
  return (
    <div className="fp-court-reading">
      <div className="fp-court-beside">
        <FindInVolumes bundle={bundle} onGo={go} />
        <BundleIndex bundle={bundle} at={{ volume, page }} onGo={go} />
        <ReaderNotes caseId={caseId} bundle={bundle} at={{ volume, page }} onGo={go} />
      </div>
      <div className="fp-document-main">
        <div className="fp-button-row">
          <Button size="small" icon="maximize" onPress={() => setPresented(true)}>
            {t('courtFile:reading.present')}
          </Button>
          <span className="fp-quiet">{t('courtFile:reading.presentHelp')}</span>
        </div>
        {isPresented && <Presentation bundle={bundle} at={{ volume, page }} onEnd={endPresentation} />}
        <PagesReading
          key={shown.documentId}
          documentId={shown.documentId}
          inspection={shown.inspection}
          version={shown.sha256.slice(0, 8)}
          list={list}
          onPage={turned}
        />
      </div>
    </div>
  );
}

/** What is read stays in sight in the index, wherever one turned the pages. */
function bringIntoSight(line: HTMLButtonElement | null): void {
  line?.scrollIntoView({ block: 'nearest' });
}

function BundleIndex({
  bundle,
  at,
  onGo,
}: {
  readonly bundle: Bundle;
  readonly at: Place;
  readonly onGo: (place: Place) => void;
}) {
  const t = useText();
  const parts = bundle.documents.flatMap(({ parts: all, ...document }) => all.map((part) => ({ ...document, part })));
  const isHere = (part: Place & { readonly pages: number }): boolean =>
    part.volume === at.volume && part.page <= at.page && at.page < part.page + part.pages;
  return (
    <nav className="fp-court-outline" aria-label={t('courtFile:bundle.index')}>
      {bundle.volumes.map(({ documentId }, index) => {
        const volume = index + 1;
        const own = parts.filter(({ part }) => part.volume === volume);
        return (
          <section key={documentId}>
            {bundle.volumes.length > 1 && <h3>{t('courtFile:bundle.volume', { volume })}</h3>}
            <ol>
              <li>
                <button type="button" onClick={() => onGo({ volume, page: 1 })}>
                  <span>{t('courtFile:bundle.beforeDocuments')}</span>
                </button>
              </li>
              {own.map(({ id, number, part, isWhole, ...document }) => (
                <li key={`${id} ${part.page}`}>
                  <button
                    type="button"
                    ref={isHere(part) ? bringIntoSight : undefined}
                    aria-current={isHere(part) ? 'page' : undefined}
                    onClick={() => onGo({ volume, page: part.page })}
                  >
                    <span>
                      {number} · {titleOf(document, t)}
                      {!isWhole && (
                        <span className="fp-court-marks"> {t('courtFile:bundle.notShown', { count: 1 })}</span>
                      )}
                    </span>
                    <span className="fp-quiet fp-tabular">
                      {part.number === '' ? t('courtFile:bundle.noNumber') : part.number}
                    </span>
                  </button>
                </li>
              ))}
            </ol>
          </section>
        );
      })}
    </nav>
  );
}
