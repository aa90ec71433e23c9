// What stands beside everything of intelligence: its grading with the reading on the 4×4, its handling code, what holds it back.
import type { NamedReport, ReportLine, ShownGrading, ShownNode } from '../../shared/contract/intelligence.ts';
import { holdsBack, type HandlingCode } from '../../shared/domain/disclosure/handling.ts';
import { entityKinds } from '../../shared/domain/intelligence/entity.ts';
import { classificationOf } from '../../shared/reference/classifications.ts';
import { Mono, Status, Tag } from '../components/index.ts';
import { useText } from '../text.tsx';

export function GradingMark({ grading }: { readonly grading: ShownGrading }) {
  const t = useText();
  const { scheme, source, information, on4x4 } = grading;
  return (
    <span>
      <Mono>
        {source}
        {information}
      </Mono>
      {scheme !== '4x4' && (
        <span className="fp-work-second fp-quiet">
          {t(`intelligence:schemes.${scheme}`)} · {t('intelligence:readsAs', { grade: on4x4 })}
        </span>
      )}
    </span>
  );
}

/** The code alone says nothing; what it means is its title. */
export function HandlingMark({
  code,
  isReleased = false,
}: {
  readonly code: HandlingCode;
  readonly isReleased?: boolean;
}) {
  const t = useText();
  return (
    <span className="fp-intel-marks" title={t(`vocabulary:handlingCode.${code}`)}>
      <Tag {...(holdsBack(code) ? { icon: 'lock' as const } : {})}>{code}</Tag>
      {isReleased && <Status tone="good">{t('intelligence:released')}</Status>}
    </span>
  );
}

export function ReportMarks({ line }: { readonly line: ReportLine }) {
  const t = useText();
  return (
    <span className="fp-intel-marks">
      <HandlingMark code={line.handling} isReleased={line.isReleased} />
      {line.isWithdrawn && <Status tone="bad">{t('intelligence:withdrawn')}</Status>}
      {line.isDue && <Status tone="attention">{t('intelligence:due')}</Status>}
    </span>
  );
}

export function ClassificationMark({ code }: { readonly code: string }) {
  const t = useText();
  const found = classificationOf(code);
  if (found === undefined) return t('intelligence:noClassification');
  return (
    <span>
      {found.name}
      {!found.isVerified && <span className="fp-work-second fp-quiet">{t('intelligence:unverified')}</span>}
    </span>
  );
}

export function ReportNames({ reports }: { readonly reports: readonly NamedReport[] }) {
  const t = useText();
  if (reports.length === 0) return <span className="fp-quiet">{t('intelligence:fromRecord')}</span>;
  return reports.map(({ id, number, grading, handling, isWithdrawn }) => (
    <span key={id} className="fp-work-second">
      <a className="fp-mono" href={`#/intelligence/reports/${id}`}>
        {number}
      </a>{' '}
      <Mono>
        {grading.source}
        {grading.information}
      </Mono>{' '}
      {handling} {isWithdrawn && <Status tone="bad">{t('intelligence:withdrawn')}</Status>}
    </span>
  ));
}

/** Where a thing of the graph has its own place; some have none. */
export function addressOfNode({ ref, caseId }: ShownNode): string | undefined {
  if (ref.kind === 'entity') return `/intelligence/entities/${ref.id}`;
  if (ref.kind === 'exhibit') return `/exhibits/${ref.id}`;
  if (ref.kind === 'trace') return `/tracing/requests/${ref.id}`;
  return caseId === undefined ? undefined : `/cases/${caseId}`;
}

export function NodeName({ node }: { readonly node: ShownNode }) {
  const words = useNodeWords();
  const address = addressOfNode(node);
  return (
    <>
      {address === undefined ? node.name : <a href={`#${address}`}>{node.name}</a>}
      <span className="fp-work-second fp-quiet">{words(node)}</span>
    </>
  );
}

/** What it is: the kind of an entity, or which record of the station. */
export function useNodeWords(): (node: ShownNode) => string {
  const t = useText();
  return ({ ref, is }) => {
    const kind = entityKinds.find((one) => one === is);
    return ref.kind === 'entity' && kind !== undefined
      ? t(`intelligence:kinds.${kind}`)
      : t(`intelligence:recordKinds.${ref.kind}`);
  };
}
