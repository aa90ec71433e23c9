// What stands at an address that names one record: the record, a sign that it is being read, or why it is not there.
import type { ReactNode } from 'react';
import type { FailureAnswer } from '../station-client.tsx';
import { AwaitedPage } from '../components/index.ts';
import { useText } from '../text.tsx';

export interface AddressedProps<Value> {
  readonly value: Value | undefined;
  readonly failure: FailureAnswer | undefined;
  readonly children: (value: Value) => ReactNode;
}

export function Addressed<Value>({ value, failure, children }: AddressedProps<Value>) {
  const t = useText();
  if (value !== undefined) return children(value);
  return <AwaitedPage place={{ label: t('registers:title'), to: '/registers' }} failure={failure} />;
}
