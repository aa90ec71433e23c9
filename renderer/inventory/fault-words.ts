// A label that counted nothing, in words: what is wrong with it, what it was printed for, and what to do now.
import type { OutputOf } from '../../shared/contract/index.ts';
import { classOfFault } from '../../shared/domain/inventory.ts';
import { labelAdvice } from '../scanning/scan-words.ts';
import type { Translate } from '../text.tsx';

type Fault = OutputOf<'inventory.count'>['count']['fault'];

/** @param outcome  what the scan was answered with; sessions of earlier versions kept nothing more of an unknown label. */
export function faultWords(t: Translate, fault: Fault, outcome = classOfFault(fault?.reason)): string {
  const { of = '' } = fault ?? {};
  const heading =
    outcome === 'voided-label' || outcome === 'label-of-another-kind'
      ? t(`inventory:count.fault.${outcome}`, { of })
      : t(`inventory:count.fault.${outcome}`);
  const advice =
    fault === undefined
      ? ''
      : fault.reason === 'another-kind'
        ? t('inventory:count.anotherKindAdvice')
        : (labelAdvice(t, { ...fault, outcome: fault.reason }) ?? '');
  return [heading, advice].filter((part) => part !== '').join(' ');
}
