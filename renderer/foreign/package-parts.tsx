// The overview of a package of another station, and its proof: seal, key, ledger, what the check said, what happened to it here.
import type { OutputOf } from '../../shared/contract/index.ts';
import { CopyText, FactList, Group, Mono, Notice, PlainTable, Status } from '../components/index.ts';
import { takesPlaceWords } from './takes-place.ts';
import { useFormat, useText, useTextOr } from '../text.tsx';

type Read = OutputOf<'foreign.read'>;
const checkTones = { pass: 'good', fail: 'bad', warning: 'attention', 'not-checked': 'quiet' } as const;
const noProof = ['truth', 'key', 'time', 'completeness-of-record', 'newest'] as const;

export function OverviewPart({ read }: { readonly read: Read }) {
  const t = useText();
  const textOr = useTextOr();
  const format = useFormat();
  const { line } = read;
  return (
    <div className="fp-work-stack">
      <FactList
        columns={2}
        facts={[
          { label: t('foreign:station'), value: line.station.name },
          { label: t('foreign:agency'), value: line.station.agency },
          { label: t('foreign:kind'), value: t(`vocabulary:packageKind.${line.kind}`) },
          { label: t('foreign:recipient'), value: read.recipient },
          { label: t('foreign:sealed'), value: format.moment(line.created) },
          {
            label: t('foreign:takenIn'),
            value: t('foreign:takenInBy', { at: format.moment(line.recordedAt), name: line.recorder }),
          },
          {
            label: t('foreign:classification'),
            value: textOr(`vocabulary:classification.${read.classification}`, read.classification),
          },
          {
            label: t('foreign:ownCase'),
            value:
              line.ownCase === undefined ? (
                t('foreign:noCase')
              ) : (
                <a href={`#/cases/${line.ownCase.id}`}>{line.ownCase.title}</a>
              ),
          },
          {
            label: t('foreign:numbers'),
            isWide: true,
            value: line.caseNumbers
              .map(({ kind, number }) => `${textOr(`vocabulary:caseNumberKind.${kind}`, kind)}: ${number}`)
              .join(' · '),
          },
        ]}
      />
      {read.incidents.length > 0 && (
        <Group title={t('foreign:incidents')}>
          <ul className="fp-plain-list">
            {read.incidents.map((incident, at) => (
              <li key={at}>
                {format.moment(incident.occurredFrom)} ·{' '}
                {textOr(`vocabulary:incidentKind.${incident.kind}`, incident.kind)} · {incident.place}
              </li>
            ))}
          </ul>
        </Group>
      )}
      {read.parties.length > 0 && (
        <Group title={t('foreign:parties')}>
          <ul className="fp-plain-list">
            {read.parties.map(({ role, name }, at) => (
              <li key={at}>
                {name} · {textOr(`vocabulary:partyRole.${role}`, role)}
              </li>
            ))}
          </ul>
        </Group>
      )}
      {read.versions.length > 0 && (
        <Group title={t('foreign:versions')}>
          <ul className="fp-plain-list">
            {read.versions.map(({ id, created }) => (
              <li key={id}>
                <a href={`#/cases/foreign/${id}`}>{format.moment(created)}</a>
              </li>
            ))}
          </ul>
        </Group>
      )}
      <History read={read} />
    </div>
  );
}

function History({ read }: { readonly read: Read }) {
  const t = useText();
  const format = useFormat();
  if (read.events.length === 0) return null;
  return (
    <Group title={t('foreign:history')}>
      <ul className="fp-plain-list">
        {read.events.map(({ kind, at, by, words }) => (
          <li key={`${at} ${kind} ${words}`}>
            {format.moment(at)} · {t(`foreign:eventKind.${kind}`)} · {by}
            {words !== '' && ` · ${words}`}
          </li>
        ))}
      </ul>
    </Group>
  );
}

export function ProofPart({ read }: { readonly read: Read }) {
  const t = useText();
  const textOr = useTextOr();
  const format = useFormat();
  const { line, ledgerHead } = read;
  return (
    <div className="fp-work-stack">
      {line.cautions.length > 0 && (
        <Notice tone="warning" title={read.reason}>
          <ul className="fp-plain-list">
            {line.cautions.map((caution) => (
              <li key={caution}>{t(`foreign:caution.${caution}`)}</li>
            ))}
          </ul>
        </Notice>
      )}
      <FactList
        facts={[
          { label: t('foreign:takesPlaceOf'), value: takesPlaceWords(read.supersedes, t, format) },
          { label: t('work:package.fingerprint'), value: <CopyText value={line.fingerprint} /> },
          { label: t('foreign:packageId'), value: <CopyText value={line.packageId} /> },
          { label: t('foreign:sealHash'), value: <CopyText value={read.sealSha256} /> },
          { label: t('work:package.manifest'), value: <CopyText value={read.manifestSha256} /> },
          { label: t('foreign:brought'), value: <Mono breaks>{read.broughtName}</Mono> },
          { label: t('foreign:broughtHash'), value: <CopyText value={read.broughtSha256} /> },
          {
            label: t('foreign:ledgerThen'),
            value: ledgerHead && (
              <>
                {t('foreign:ledgerEntries', {
                  count: format.number(ledgerHead.size),
                  at: format.moment(ledgerHead.time),
                })}{' '}
                <Mono breaks>{ledgerHead.root}</Mono>
              </>
            ),
          },
        ]}
      />
      <Group title={t('work:package.reportFindings')} detail={t('foreign:proofHelp')}>
        <PlainTable
          label={t('work:package.reportFindings')}
          rows={read.checks}
          keyOf={({ name }) => name}
          columns={[
            {
              id: 'name',
              label: t('work:package.reportFindings'),
              isHead: true,
              cell: ({ name }) => textOr(`vocabulary:packageCheck.${name}`, name),
            },
            {
              id: 'status',
              label: t('foreign:state'),
              cell: ({ status }) => (
                <Status tone={checkTones[status]}>{t(`vocabulary:packageCheckStatus.${status}`)}</Status>
              ),
            },
          ]}
        />
      </Group>
      <Group title={t('work:package.reportNotProved')}>
        <ul className="fp-plain-list">
          {noProof.map((claim) => (
            <li key={claim}>{t(`vocabulary:packageNotProved.${claim}`)}</li>
          ))}
        </ul>
      </Group>
    </div>
  );
}
