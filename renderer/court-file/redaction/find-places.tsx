// A text looked for in the documents of the file: each place can be chosen, all of them are at first, and what could not be searched is said.
import { useState } from 'react';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { drop } from '../../../shared/language/habits.ts';
import type { CaseId, CourtDocumentId } from '../../../shared/language/identity.ts';
import type { RedactionReason } from '../../../shared/reference/redaction-reasons/index.ts';
import {
  Button,
  CheckCell,
  ChoiceField,
  FailureNotice,
  Group,
  LinkButton,
  Notice,
  Status,
  TextField,
} from '../../components/index.ts';
import { useAct, useMay } from '../../station-client.tsx';
import { ReadByMachine } from '../../pages/read-by-machine.tsx';
import { useText } from '../../text.tsx';
import { addressOf } from '../words.ts';
import { reasonChoices } from './words.ts';

type Found = OutputOf<'redactions.find'>;
type FoundDocument = Found['documents'][number];

export interface FindPlacesProps {
  readonly caseId: CaseId;
  /** Only there. */
  readonly documentId?: CourtDocumentId;
  readonly isStill?: boolean;
  readonly onGo?: (page: number) => void;
}

const keyOf = ({ documentId }: FoundDocument, index: number): string => `${documentId} ${index}`;

export function FindPlaces({ caseId, documentId, isStill = false, onGo }: FindPlacesProps) {
  const t = useText();
  const mayMark = useMay('redactions.mark') && !isStill;
  const find = useAct('redactions.find');
  const mark = useAct('redactions.mark');
  const [text, setText] = useState('');
  const [reason, setReason] = useState<RedactionReason>('witness-address');
  const [found, setFound] = useState<Found & { readonly text: string }>();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const search = async () => {
    const wanted = text.trim();
    if (wanted.length < 2) return;
    const answer = await find.act({ caseId, text: wanted, ...(documentId === undefined ? {} : { documentId }) });
    if (!answer.ok) return;
    setFound({ ...answer.value, text: wanted });
    setLeft(new Set());
  };
  const chosenOf = (document: FoundDocument) =>
    document.places.filter((place, index) => !place.isMarked && !left.has(keyOf(document, index)));
  const chosen = found?.documents.reduce((sum, document) => sum + chosenOf(document).length, 0) ?? 0;
  const markAll = async () => {
    for (const document of found?.documents ?? []) {
      const places = chosenOf(document);
      for (let from = 0; from < places.length; from += 500) {
        const marks = places.slice(from, from + 500).map(({ page, left: x, top, width, height }) => ({
          page,
          left: x,
          top,
          width,
          height,
          reason,
          text: found?.text ?? '',
        }));
        const answer = await mark.act({ documentId: document.documentId, marks });
        if (!answer.ok) return;
      }
    }
    await search();
  };
  return (
    <Group
      title={t(documentId === undefined ? 'courtFile:redaction.find.title' : 'courtFile:redaction.find.titleHere')}
    >
      <div className="fp-redaction-find">
        <TextField
          name="redactionText"
          label={t('courtFile:redaction.find.label')}
          help={t('courtFile:redaction.find.help')}
          value={text}
          onChange={setText}
          onEnter={() => drop(search())}
          maxLength={200}
          type="search"
        />
        <Button icon="search" isBusy={find.isActing} onPress={() => drop(search())}>
          {t('courtFile:redaction.act.find')}
        </Button>
      </div>
      <FailureNotice failure={find.failure ?? mark.failure} />
      <div role="status">{found !== undefined && <SearchLimits found={found} />}</div>
      {found?.documents.map((document) => (
        <FoundIn
          key={document.documentId}
          caseId={caseId}
          document={document}
          isHere={documentId !== undefined}
          mayMark={mayMark}
          isLeft={(index) => left.has(keyOf(document, index))}
          onChoose={(index, isChosen) =>
            setLeft((known) => {
              const next = new Set(known);
              if (isChosen) next.delete(keyOf(document, index));
              else next.add(keyOf(document, index));
              return next;
            })
          }
          onGo={onGo}
        />
      ))}
      {mayMark && chosen > 0 && (
        <div className="fp-redaction-find">
          <ChoiceField
            name="foundReason"
            label={t('courtFile:redaction.find.reason')}
            value={reason}
            onChange={(next) => next !== undefined && setReason(next)}
            choices={reasonChoices(t)}
          />
          <Button look="primary" icon="hide" isBusy={mark.isActing} onPress={() => drop(markAll())}>
            {t('courtFile:redaction.act.markChosen', { count: chosen })}
          </Button>
        </div>
      )}
    </Group>
  );
}

function SearchLimits({ found }: { readonly found: Found }) {
  const t = useText();
  return (
    <>
      {found.documents.length === 0 && <p>{t('courtFile:redaction.find.none')}</p>}
      {(found.silent > 0 || found.byMachine > 0 || found.notSearched.length > 0) && (
        <Notice tone="warning">
          {found.silent > 0 && <p>{t('courtFile:redaction.find.silent', { count: found.silent })}</p>}
          {found.scans.length > 0 && <ReadByMachine attachmentIds={found.scans} />}
          {found.byMachine > 0 && <p>{t('courtFile:redaction.find.byMachine', { count: found.byMachine })}</p>}
          {found.notSearched.length > 0 && (
            <p>{t('courtFile:redaction.find.notSearched', { numbers: found.notSearched.join(', ') })}</p>
          )}
        </Notice>
      )}
    </>
  );
}

interface FoundInProps {
  readonly caseId: CaseId;
  readonly document: FoundDocument;
  readonly isHere: boolean;
  readonly mayMark: boolean;
  readonly isLeft: (index: number) => boolean;
  readonly onChoose: (index: number, isChosen: boolean) => void;
  readonly onGo: FindPlacesProps['onGo'];
}

function FoundIn({ caseId, document, isHere, mayMark, isLeft, onChoose, onGo }: FoundInProps) {
  const t = useText();
  return (
    <section className="fp-redaction-found">
      {!isHere && (
        <h3>
          <LinkButton to={addressOf(caseId, 'redactions', document.documentId)} icon="documentOpen" size="small">
            {document.number} · {document.title}
          </LinkButton>
        </h3>
      )}
      {document.isInTitle && <Status tone="attention">{t('courtFile:redaction.find.inTitle')}</Status>}
      <ul>
        {document.places.map((place, index) => (
          <li key={keyOf(document, index)}>
            {mayMark && !place.isMarked && (
              <CheckCell
                label={t('courtFile:redaction.find.choose', { words: place.words, page: place.page })}
                value={!isLeft(index)}
                onChange={(isChosen) => onChoose(index, isChosen)}
              />
            )}
            <span className="fp-mono">{place.words}</span>
            {onGo === undefined ? (
              <span className="fp-quiet">{t('courtFile:redaction.find.page', { page: place.page })}</span>
            ) : (
              <Button size="small" onPress={() => onGo(place.page)}>
                {t('courtFile:redaction.find.page', { page: place.page })}
              </Button>
            )}
            {place.isMarked && <Status tone="quiet">{t('courtFile:redaction.find.isMarked')}</Status>}
          </li>
        ))}
      </ul>
      {document.isCut && <p className="fp-quiet">{t('courtFile:redaction.find.cut')}</p>}
    </section>
  );
}
