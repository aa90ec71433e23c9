// Packages that were sealed here, each with what the recipient needs to check it by another way.
import type { OutputOf } from '../../shared/contract/index.ts';
import { CopyText, EmptyState, FactList, Group, Notice } from '../components/index.ts';
import { useFormat, useText } from '../text.tsx';
import { PackageActs } from './package-acts.tsx';

type SealedPackage = OutputOf<'packages.list'>['packages'][number];

export function PackageList({ packages }: { readonly packages: readonly SealedPackage[] }) {
  const t = useText();
  const format = useFormat();
  if (packages.length === 0) {
    return (
      <EmptyState icon="package" title={t('work:package.emptyTitle')}>
        <p>{t('work:package.emptyText')}</p>
      </EmptyState>
    );
  }
  return (
    <>
      {packages.map((one) => (
        <Group
          key={one.id}
          title={`${t(`vocabulary:packageKind.${one.kind}`)} · ${one.recipient}`}
          detail={`${format.moment(one.created)} · ${one.sealedBy} · ${t(`vocabulary:protection.${one.protection}`)}`}
        >
          {one.supersededBy !== undefined && (
            <Notice tone="warning" title={t('work:package.supersededBy', { name: one.supersededBy })} />
          )}
          <PackageActs sealed={one} />
          <FactList
            columns={2}
            facts={[
              ...(one.recipientKind === undefined
                ? []
                : [
                    {
                      label: t('work:package.recipientKind'),
                      value: t(`vocabulary:packageRecipient.${one.recipientKind}`),
                    },
                  ]),
              ...(one.supersedes === undefined
                ? []
                : [
                    {
                      label: t('work:package.supersedes'),
                      value: t('work:package.supersededOf', {
                        name: one.supersedes,
                        reason: one.supersedesReason ?? '',
                      }),
                      isWide: true,
                    },
                  ]),
              { label: t('work:package.files'), value: format.number(one.files) },
              { label: t('work:package.size'), value: format.bytes(one.bytes) },
              ...(one.papers === undefined
                ? []
                : [{ label: t('work:package.papersIn'), value: one.papers.join(' · '), isWide: true }]),
              { label: t('work:package.fingerprint'), value: <CopyText value={one.keyFingerprint} />, isWide: true },
              { label: t('work:package.manifest'), value: <CopyText value={one.manifestSha256} />, isWide: true },
            ]}
          />
          {one.openGaps !== undefined && (
            <Notice
              tone="warning"
              title={t('custody:seal.left', { count: one.openGaps, reason: one.gapsReason ?? '' })}
            />
          )}
          <p className="fp-quiet">{t('work:package.fingerprintHelp')}</p>
        </Group>
      ))}
    </>
  );
}
