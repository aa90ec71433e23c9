// What was found in a document, in plain words: a prosecutor decides by it what goes into a bundle and what to ask the sender.
import { useState } from 'react';
import type { OutputOf } from '../../shared/contract/index.ts';
import { countOf, type Inspection, type Layers, type PageShape } from '../../shared/domain/foreign-pages.ts';
import { drop } from '../../shared/language/habits.ts';
import type { AttachmentId } from '../../shared/language/identity.ts';
import { Button, FactList, FailureNotice, Group, Notice, Status } from '../components/index.ts';
import type { Fact } from '../components/index.ts';
import { JobResult } from '../documents/job-result.tsx';
import { useAct, useMay } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';
import { rangeWords } from './range-words.ts';

export type Looked = OutputOf<'documents.inspection'>;

const mostShapes = 4;

export function Findings({ attachmentId, looked }: { readonly attachmentId: AttachmentId; readonly looked: Looked }) {
  const t = useText();
  const format = useFormat();
  const mayLook = useMay('documents.inspect');
  const look = useAct('documents.inspect');
  const [jobId, setJobId] = useState<string>();
  const lookAgain = async () => {
    const answer = await look.act({ attachmentId });
    if (answer.ok) setJobId(answer.value.jobId);
  };
  const { inspection, inspectedAt, isOutdated } = looked;
  return (
    <Group
      title={t('pages:found.title')}
      detail={
        inspectedAt === undefined ? t('pages:found.notYet') : t('pages:found.at', { at: format.moment(inspectedAt) })
      }
      actions={
        mayLook &&
        (isOutdated || inspection?.fatal !== undefined) && (
          <Button size="small" icon="refresh" isBusy={look.isActing} onPress={() => drop(lookAgain())}>
            {t('pages:found.again')}
          </Button>
        )
      }
    >
      <p className="fp-quiet">{t('pages:law')}</p>
      {isOutdated && inspection !== undefined && <Notice tone="info">{t('pages:found.outdated')}</Notice>}
      {inspection !== undefined && inspection.fatal === undefined && <Facts looked={looked} inspection={inspection} />}
      <FailureNotice failure={look.failure} />
      <JobResult jobId={jobId}>{() => null}</JobResult>
    </Group>
  );
}

function Facts({ looked, inspection }: { readonly looked: Looked; readonly inspection: Inspection }) {
  const t = useText();
  const format = useFormat();
  const { access, active, fields, isPartlyUnseen, layers, linksWithin, pdfA, repairable, signatures, unreadable } =
    inspection;
  const isLocked = access === 'password-needed';
  const facts: Fact[] = [
    ...(isLocked
      ? []
      : [
          {
            label: t('pages:found.pages'),
            value: `${format.number(inspection.pages)} · ${t(`pages:kind.${inspection.kind}`)}`,
          },
          { label: t('pages:found.size'), value: <Shapes shapes={inspection.shapes} />, isWide: true },
          { label: t('pages:found.text'), value: <TextOn inspection={inspection} />, isWide: true },
        ]),
    ...(access === 'open'
      ? []
      : [
          {
            label: t('pages:found.access'),
            value:
              access === 'password-known' && looked.password !== undefined
                ? t('pages:access.password-known', {
                    by: looked.password.by,
                    at: format.moment(looked.password.at),
                  })
                : t(`pages:access.${access}`),
            isWide: true,
          },
        ]),
    ...(signatures === 0
      ? []
      : [
          {
            label: t('pages:found.signatures'),
            value: t('pages:found.signatureCount', { count: signatures }),
            isWide: true,
          },
        ]),
    ...(fields.count === 0
      ? []
      : [{ label: t('pages:found.fields'), value: t('pages:found.fieldCount', { ...fields }), isWide: true }]),
    ...(linksWithin === undefined
      ? []
      : [{ label: t('pages:found.links'), value: t('pages:found.linksWithin', { count: linksWithin }), isWide: true }]),
    ...(pdfA === undefined
      ? []
      : [{ label: t('pages:found.pdfA'), value: t('pages:found.pdfAClaim', { claim: pdfA }), isWide: true }]),
    ...(layers === undefined
      ? []
      : [{ label: t('pages:found.layers'), value: <LayersOf layers={layers} />, isWide: true }]),
    ...(isPartlyUnseen === undefined
      ? []
      : [
          {
            label: t('pages:found.unseenParts'),
            value: (
              <>
                <Status tone="attention">{t('pages:found.unseenPartsTitle')}</Status>
                <p className="fp-quiet">{t('pages:found.unseenPartsLaw')}</p>
              </>
            ),
            isWide: true,
          },
        ]),
    ...(isLocked || inspection.kind !== 'pdf'
      ? []
      : [
          {
            label: t('pages:found.active'),
            value:
              active.length === 0 ? (
                t('pages:found.activeNone')
              ) : (
                <>
                  <Status tone="attention">
                    {format.list(
                      active.map(({ what, count }) =>
                        t('pages:activeCount', { what: t(`pages:activeKind.${what}`), count }),
                      ),
                    )}
                  </Status>
                  <p className="fp-quiet">{t('pages:found.activeLaw')}</p>
                </>
              ),
            isWide: true,
          },
        ]),
  ];
  return (
    <>
      {repairable.length > 0 && (
        <Notice tone="warning" title={t('pages:found.damage')}>
          <ul>
            {repairable.map((fault) => (
              <li key={fault}>
                {fault === 'pages-unreadable'
                  ? t('pages:found.unreadable', { count: countOf(unreadable), pages: rangeWords(unreadable) })
                  : t(`pages:repairable.${fault}`)}
              </li>
            ))}
          </ul>
          {inspection.pages > 0 && <p>{t('pages:repaired')}</p>}
        </Notice>
      )}
      <FactList facts={facts} />
    </>
  );
}

function LayersOf({ layers }: { readonly layers: Layers }) {
  const t = useText();
  const format = useFormat();
  const { count, unseen, names, depends } = layers;
  if (unseen === 0 && !depends) return t('pages:found.layersSeen', { count });
  return (
    <>
      <Status tone="attention">{t('pages:found.layersHidden')}</Status>
      {unseen > 0 && <p>{t('pages:found.layersUnseen', { count: unseen })}</p>}
      {names.length > 0 && <p>{t('pages:found.layersNamed', { names: format.list(names) })}</p>}
      {depends && <p>{t('pages:found.layersDepend')}</p>}
      <p className="fp-quiet">{t('pages:found.layersLaw')}</p>
    </>
  );
}

function Shapes({ shapes }: { readonly shapes: readonly PageShape[] }) {
  const t = useText();
  const format = useFormat();
  const sentence = ({ from, to, width, height, rotation }: PageShape) => {
    const values = { from, to, width: format.number(width), height: format.number(height) };
    const shape = t(from === to ? 'pages:found.shapeOne' : 'pages:found.shape', values);
    return rotation === 0 ? shape : t('pages:found.shapeTurned', { shape, rotation });
  };
  return (
    <>
      {shapes.slice(0, mostShapes).map((shape) => (
        <p key={shape.from}>{sentence(shape)}</p>
      ))}
      {shapes.length > mostShapes && <p>{t('pages:found.moreShapes', { count: shapes.length - mostShapes })}</p>}
    </>
  );
}

function TextOn({ inspection }: { readonly inspection: Inspection }) {
  const t = useText();
  const count = countOf(inspection.text);
  if (count === 0) return t('pages:found.textNone');
  if (count === inspection.pages) return t('pages:found.textAll');
  return t('pages:found.textSome', { count, of: inspection.pages });
}
