// All photographs and files of an exhibit, or of a case: taken in, arranged, looked at one by one under an address of its own.
import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import type { CaseId, ExhibitId } from '../../shared/language/identity.ts';
import type { ExhibitKind } from '../../shared/domain/exhibit.ts';
import type { Action } from '../actions/action.ts';
import { useActions } from '../actions/actions.tsx';
import { Button, EmptyState, Status } from '../components/index.ts';
import { TakeInFiles } from '../exhibits/take-in.tsx';
import { DocumentPage, isDocument } from '../pages/document-page.tsx';
import { useMay } from '../station-client.tsx';
import { useText } from '../text.tsx';
import type { Attachment } from './attachment.ts';
import { Gallery } from './gallery.tsx';
import { PhotographPage } from './photograph-page.tsx';
import './photographs.css';
import { PhotoSheet } from './photo-sheet.tsx';
import { ShotList } from './shot-list.tsx';
import { Tray } from './tray.tsx';
import { useLookAlikes } from './use-look-alikes.ts';

export interface PhotographsOfProps {
  readonly caseId: CaseId;
  /** Absent: the photographs of the scene, which belong to the case. */
  readonly exhibit?: { readonly id: ExhibitId; readonly mark: string; readonly kind: ExhibitKind };
  readonly attachments: readonly Attachment[];
  /** The photograph that is open, from the address. */
  readonly open: string | undefined;
}

export function PhotographsOf({ caseId, exhibit, attachments, open }: PhotographsOfProps) {
  const t = useText();
  const [, navigate] = useLocation();
  const mayTakeIn = useMay('attachments.take-in');
  const maySheet = useMay('photographs.sheet') && exhibit !== undefined && attachments.length > 0;
  const [isMakingSheet, setMakingSheet] = useState(false);
  const place = exhibit === undefined ? `/cases/${caseId}/photographs` : `/exhibits/${exhibit.id}/photographs`;
  const alike = useLookAlikes(caseId, exhibit?.id);
  const actions = useMemo<readonly Action[]>(
    () => [
      {
        id: 'photographs.sheet',
        name: 'photographs:action.sheet',
        group: 'place',
        icon: 'print',
        applies: maySheet,
        perform: () => setMakingSheet(true),
      },
    ],
    [maySheet],
  );
  useActions(actions);
  const chosen = attachments.find(({ id }) => id === open);
  if (chosen !== undefined && isDocument(chosen))
    return <DocumentPage key={chosen.id} attachment={chosen} onBack={() => navigate(place)} />;
  if (chosen !== undefined) {
    return (
      // Each photograph begins with its own view, marks and words.
      <PhotographPage
        key={chosen.id}
        attachment={chosen}
        among={attachments}
        exhibitKind={exhibit?.kind}
        alike={alike.of.get(chosen.id) ?? []}
        onOpen={(id) => navigate(`${place}/${id}`)}
        onBack={() => navigate(place)}
      />
    );
  }
  const found = attachments.filter(({ id }) => alike.of.has(id)).length;
  return (
    <div className="fp-work-stack">
      {mayTakeIn && <TakeInFiles caseId={caseId} exhibitId={exhibit?.id} />}
      <Tray caseId={caseId} exhibitId={exhibit?.id} exhibit={exhibit?.mark} />
      {exhibit !== undefined && <ShotList kind={exhibit.kind} attachments={attachments} />}
      {attachments.length === 0 ? (
        <EmptyState icon="photograph" title={t('work:photograph.emptyTitle')}>
          {!mayTakeIn && <p>{t('work:form.nothingYet')}</p>}
        </EmptyState>
      ) : (
        <>
          <div className="fp-button-row">
            {maySheet && (
              <Button
                size="small"
                icon="print"
                isPressed={isMakingSheet}
                onPress={() => setMakingSheet(!isMakingSheet)}
              >
                {t('photographs:sheet.make')}
              </Button>
            )}
            {found > 0 && <Status tone="attention">{t('photographs:alike.found', { count: found })}</Status>}
            {alike.notCompared > 0 && (
              <span className="fp-quiet">{t('photographs:alike.notCompared', { count: alike.notCompared })}</span>
            )}
          </div>
          {isMakingSheet && exhibit !== undefined && <PhotoSheet exhibitId={exhibit.id} />}
          <Gallery
            caseId={caseId}
            exhibitId={exhibit?.id}
            exhibitKind={exhibit?.kind}
            attachments={attachments}
            alike={alike.of}
            onOpen={(id) => navigate(`${place}/${id}`)}
          />
        </>
      )}
    </div>
  );
}
