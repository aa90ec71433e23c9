// Finds what may be tagged or linked: entities and records of the station, by any of their words.
import { useState } from 'react';
import type { ShownNode } from '../../shared/contract/intelligence.ts';
import { nodeKey } from '../../shared/domain/intelligence/entity.ts';
import { ChoiceField, TextField } from '../components/index.ts';
import { useAnswer } from '../station-client.tsx';
import { useText } from '../text.tsx';
import { useNodeWords } from './marks.tsx';

interface TargetFieldProps {
  readonly label: string;
  readonly value: ShownNode | undefined;
  readonly onChange: (node: ShownNode | undefined) => void;
  readonly error?: string | undefined;
  readonly isFirst?: boolean;
  /** Only things of this kind are offered. */
  readonly only?: string;
  /** Never offered: a thing is not linked to itself. */
  readonly except?: string;
}

export function TargetField({ label, value, onChange, error, isFirst = false, only, except }: TargetFieldProps) {
  const t = useText();
  const words = useNodeWords();
  const [text, setText] = useState('');
  const isAsked = text.trim().length > 1;
  const answer = useAnswer('intelligence.targets', { text }, { isEnabled: isAsked, keepPrevious: true });
  const found = isAsked
    ? (answer.value?.targets ?? []).filter(({ ref }) => ref.id !== except && (only === undefined || ref.kind === only))
    : [];
  const offered = value === undefined || found.some(({ ref }) => ref.id === value.ref.id) ? found : [value, ...found];
  return (
    <>
      <TextField
        name="targetSearch"
        label={`${label}: ${t('intelligence:find')}`}
        help={
          isAsked && answer.value !== undefined && found.length === 0
            ? t('intelligence:foundNothing')
            : t('intelligence:findHelp')
        }
        isFirst={isFirst}
        value={text}
        onChange={setText}
      />
      <ChoiceField
        name="target"
        // Few are compared at a glance.
        {...(offered.length > 0 && offered.length <= 6 ? { look: 'radio' as const } : {})}
        label={t('intelligence:found')}
        isRequired
        error={error}
        value={value === undefined ? undefined : nodeKey(value.ref)}
        onChange={(key) => onChange(offered.find(({ ref }) => nodeKey(ref) === key))}
        choices={offered.map((node) => ({ value: nodeKey(node.ref), label: `${node.name} · ${words(node)}` }))}
      />
    </>
  );
}
