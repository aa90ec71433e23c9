// What the evidence suggests and nobody laid: leads, drawn as leads, each with its records; put aside with a reason, never deleted.
import { useState } from 'react';
import type { Suggestion } from '../../shared/contract/charges.ts';
import type { CaseId } from '../../shared/language/identity.ts';
import { Button, Group, LinkButton, Status, Tag } from '../components/index.ts';
import { useAct, useMay } from '../station-client.tsx';
import { useLanguage, useText } from '../text.tsx';
import { AskReason } from './ask-reason.tsx';
import { basisName } from './basis-words.ts';

export interface SuggestionsProps {
  readonly caseId: CaseId;
  readonly suggestions: readonly Suggestion[];
}

export function Suggestions({ caseId, suggestions }: SuggestionsProps) {
  const t = useText();
  const { language } = useLanguage();
  const may = useMay('suggestions.dismiss');
  const dismiss = useAct('suggestions.dismiss');
  const takeUp = useAct('suggestions.take-up');
  const [open, setOpen] = useState<Suggestion>();
  const isDismissed = open?.dismissed !== undefined;
  return (
    <Group title={t('prosecution:suggestions')} detail={t('prosecution:suggestionsHelp')}>
      {suggestions.length === 0 && <p className="fp-quiet">{t('prosecution:suggestionsEmpty')}</p>}
      <ul className="fp-suggestions">
        {suggestions.map((one) => (
          <li key={one.key} className="fp-suggestion">
            <p className="fp-charge-head">
              <Status tone={one.dismissed === undefined ? 'active' : 'quiet'}>
                {t(`prosecution:suggestion.${one.kind}`, {
                  basis: one.basis === undefined ? '' : basisName(one.basis, t, language),
                })}
              </Status>
              {one.isDoubtful && <Tag>{t('prosecution:doubtful')}</Tag>}
              {may && (
                <span className="fp-button-row">
                  {one.dismissed === undefined && (
                    <LinkButton size="small" look="quiet" to={`/cases/${caseId}/prosecution/lay`}>
                      {t('prosecution:lay')}
                    </LinkButton>
                  )}
                  <Button size="small" look="quiet" onPress={() => setOpen(one)}>
                    {t(one.dismissed === undefined ? 'prosecution:dismiss' : 'prosecution:takeUp')}
                  </Button>
                </span>
              )}
            </p>
            <p className="fp-quiet">
              {`${one.party} · ${one.incident} · `}
              {one.exhibits.map(({ id, mark }, index) => (
                <span key={id}>
                  {index > 0 && ', '}
                  <a className="fp-mono" href={`#/exhibits/${id}`}>
                    {mark}
                  </a>
                </span>
              ))}
              {one.hits.length > 0 && ` · ${one.hits.join(', ')}`}
            </p>
            {one.dismissed !== undefined && (
              <p>{t('prosecution:dismissed', { by: one.dismissed.by, reason: one.dismissed.reason })}</p>
            )}
          </li>
        ))}
      </ul>
      {open !== undefined && (
        <AskReason
          title={t(isDismissed ? 'prosecution:takeUpTitle' : 'prosecution:dismissTitle')}
          detail={isDismissed ? open.party : `${open.party}. ${t('prosecution:dismissHelp')}`}
          failure={isDismissed ? takeUp.failure : dismiss.failure}
          isActing={isDismissed ? takeUp.isActing : dismiss.isActing}
          onClose={() => setOpen(undefined)}
          onGive={(reason) => (isDismissed ? takeUp : dismiss).act({ caseId, key: open.key, reason })}
        />
      )}
    </Group>
  );
}
