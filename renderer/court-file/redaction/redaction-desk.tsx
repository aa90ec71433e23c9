// The redaction of one document: its pages at the left, marked or as they will be, and beside them what stands, what is next and what happened.
import { useState } from 'react';
import { drop } from '../../../shared/language/habits.ts';
import type { CaseId, CourtDocumentId } from '../../../shared/language/identity.ts';
import type { RedactionReason } from '../../../shared/reference/redaction-reasons/index.ts';
import {
  Awaited,
  Button,
  ChoiceField,
  FailureNotice,
  IconButton,
  LinkButton,
  LoadingLines,
  Status,
} from '../../components/index.ts';
import { useAct, useAnswer, useMay } from '../../station-client.tsx';
import { useText } from '../../text.tsx';
import { addressOf } from '../words.ts';
import { CheckVersion } from './check-version.tsx';
import { FindPlaces } from './find-places.tsx';
import { InForce } from './in-force.tsx';
import { firstBox, MarkedPage, type DraftBox } from './marked-page.tsx';
import { MarkList } from './mark-list.tsx';
import { RedactionHistory } from './redaction-history.tsx';
import { SubmitVersion } from './submit-version.tsx';
import { reasonChoices, toneOf, type Redaction } from './words.ts';
import './redaction.css';

interface DeskProps {
  readonly caseId: CaseId;
  readonly documentId: CourtDocumentId;
}

export function RedactionDesk({ caseId, documentId }: DeskProps) {
  const t = useText();
  const { value: redaction, failure } = useAnswer('redactions.read', { documentId }, { keepPrevious: true });
  return (
    <div className="fp-work-stack">
      <div className="fp-button-row">
        <LinkButton to={addressOf(caseId, 'redactions')} icon="back" size="small">
          {t('courtFile:redaction.act.back')}
        </LinkButton>
        {redaction !== undefined && (
          <>
            <strong>
              {redaction.document.number} · {redaction.document.title}
            </strong>
            <Status tone={toneOf(redaction.state)}>{t(`courtFile:redaction.state.${redaction.state}`)}</Status>
          </>
        )}
      </div>
      <FailureNotice failure={failure} />
      {redaction === undefined ? (
        failure === undefined && <LoadingLines lines={8} />
      ) : (
        <Working caseId={caseId} documentId={documentId} redaction={redaction} />
      )}
    </div>
  );
}

function Working({ caseId, documentId, redaction }: DeskProps & { readonly redaction: Redaction }) {
  const mayMark = useMay('redactions.mark');
  const shown = redaction.pending ?? redaction.inForce;
  const isStill = redaction.pending !== undefined || !redaction.document.isStanding;
  const [view, setView] = useState<'original' | 'version'>('original');
  const [page, setPage] = useState(1);
  const isVersion = view === 'version' && shown !== undefined;
  return (
    <div className="fp-redaction">
      <Pages
        documentId={documentId}
        redaction={redaction}
        versionId={isVersion ? shown.id : undefined}
        mayDraw={mayMark && !isStill && !isVersion}
        page={page}
        onPage={setPage}
        onView={shown === undefined ? undefined : setView}
      />
      <div className="fp-redaction-side">
        <CheckVersion redaction={redaction} onLook={() => setView('version')} />
        <InForce redaction={redaction} />
        <MarkList redaction={redaction} isStill={isStill} onGo={setPage} />
        <SubmitVersion redaction={redaction} onGo={setPage} />
        {mayMark && <FindPlaces caseId={caseId} documentId={documentId} isStill={isStill} onGo={setPage} />}
        <RedactionHistory redaction={redaction} />
      </div>
    </div>
  );
}

interface PagesProps {
  readonly documentId: CourtDocumentId;
  readonly redaction: Redaction;
  readonly versionId: NonNullable<Redaction['pending']>['id'] | undefined;
  readonly mayDraw: boolean;
  readonly page: number;
  readonly onPage: (page: number) => void;
  readonly onView: ((view: 'original' | 'version') => void) | undefined;
}

function Pages({ documentId, redaction, versionId, mayDraw, page, onPage, onView }: PagesProps) {
  const t = useText();
  const [box, setBox] = useState<DraftBox>();
  const [reason, setReason] = useState<RedactionReason>('witness-address');
  const mark = useAct('redactions.mark');
  const { value, failure } = useAnswer('redactions.pages', {
    documentId,
    ...(versionId === undefined ? {} : { versionId }),
  });
  if (value === undefined)
    return (
      <div>
        <Awaited failure={failure} lines={12} />
      </div>
    );
  const { inspection } = value;
  const of = Math.max(1, inspection.pages);
  const here = Math.min(page, of);
  const turn = (next: number) => {
    setBox(undefined);
    onPage(Math.min(of, Math.max(1, next)));
  };
  const place = async () => {
    if (box === undefined) return;
    const answer = await mark.act({ documentId, marks: [{ page: here, ...box, reason }] });
    // Another one may be drawn by then.
    if (answer.ok) setBox((known) => (known === box ? undefined : known));
  };
  return (
    <div className="fp-redaction-main">
      <div className="fp-redaction-tools">
        <span className="fp-button-row">
          <IconButton
            icon="up"
            size="small"
            label={t('courtFile:redaction.act.previous')}
            isDisabled={here === 1}
            onPress={() => turn(here - 1)}
          />
          <span className="fp-tabular" aria-live="polite">
            {t('courtFile:redaction.page.label', { page: here, of })}
          </span>
          <IconButton
            icon="down"
            size="small"
            label={t('courtFile:redaction.act.next')}
            isDisabled={here === of}
            onPress={() => turn(here + 1)}
          />
        </span>
        {onView !== undefined && (
          <span className="fp-button-row">
            <Button size="small" isPressed={versionId === undefined} onPress={() => onView('original')}>
              {t('courtFile:redaction.act.original')}
            </Button>
            <Button size="small" isPressed={versionId !== undefined} onPress={() => onView('version')}>
              {t('courtFile:redaction.act.version')}
            </Button>
          </span>
        )}
        {mayDraw && (
          <span className="fp-button-row">
            <ChoiceField
              name="markReason"
              label={t('courtFile:redaction.find.reason')}
              hidesLabel
              value={reason}
              onChange={(next) => next !== undefined && setReason(next)}
              choices={reasonChoices(t)}
            />
            {/* All three at any time: the page must not move while a box is being drawn on it. */}
            <Button size="small" icon="add" isDisabled={box !== undefined} onPress={() => setBox(firstBox)}>
              {t('courtFile:redaction.act.box')}
            </Button>
            <Button
              size="small"
              look="primary"
              icon="hide"
              isDisabled={box === undefined}
              isBusy={mark.isActing}
              onPress={() => drop(place())}
            >
              {t('courtFile:redaction.act.markBox')}
            </Button>
            <Button size="small" isDisabled={box === undefined} onPress={() => setBox(undefined)}>
              {t('courtFile:redaction.act.dropBox')}
            </Button>
          </span>
        )}
      </div>
      <FailureNotice failure={mark.failure} />
      <MarkedPage
        sourceId={versionId ?? redaction.document.sourceId}
        inspection={inspection}
        page={here}
        version="1"
        marks={versionId === undefined ? redaction.marks.filter((one) => one.page === here) : []}
        mayDraw={mayDraw}
        box={mayDraw ? box : undefined}
        onBox={setBox}
        onMark={() => drop(place())}
      />
      {mayDraw && <p className="fp-quiet">{t('courtFile:redaction.page.help')}</p>}
    </div>
  );
}
