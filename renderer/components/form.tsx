// A form of one command: what the contract asks is what the form checks, and a refusal of the station comes back to its field.
import { zodResolver } from '@hookform/resolvers/zod';
import { useCallback, useMemo, useState } from 'react';
import { useForm } from 'react-hook-form';
import type { DefaultValues, FieldValues, Path, PathValue } from 'react-hook-form';
import type { z } from 'zod';
import type { Failure } from '../../shared/language/result.ts';
import { drop } from '../../shared/language/habits.ts';
import { useFailureText, useText } from '../text.tsx';
import type { FormError } from './form-errors.tsx';

export interface BoundField<Value> {
  readonly name: string;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly error: string | undefined;
}

export interface ContractForm<Values extends FieldValues> {
  readonly values: Values;
  readonly set: <Name extends Path<Values>>(name: Name, value: PathValue<Values, Name>) => void;
  /** `<TextField label="…" {...form.bind('name')} />` */
  readonly bind: <Name extends Path<Values>>(name: Name) => BoundField<PathValue<Values, Name>>;
  /** For `<form onSubmit>`: checks, then calls `accept` with the parsed values. */
  readonly onSubmit: (event: { preventDefault(): void }) => void;
  readonly errors: readonly FormError[];
  readonly attempt: number;
  readonly isChanged: boolean;
  readonly reset: (values: Values) => void;
  /** Puts the field failures of a refused command to their fields; answers whether there were any. */
  readonly refuse: (failure: Failure) => boolean;
}

/**
 * @param schema   what the command takes; its bounds are the form's bounds.
 * @param labels   by path (`administrator.login`); a path without a label is named by its last part.
 */
export function useContractForm<Schema extends z.ZodType<object, FieldValues>>(
  schema: Schema,
  initial: z.input<Schema>,
  labels: Readonly<Record<string, string>>,
  accept: (values: z.output<Schema>) => Promise<void> | void,
): ContractForm<z.input<Schema>> {
  type Values = z.input<Schema>;
  const t = useText();
  const failureText = useFailureText();
  const [attempt, setAttempt] = useState(0);
  const form = useForm<Values, unknown, z.output<Schema>>({
    // Zod's own messages are English; what is wrong is said by code and translated below.
    resolver: zodResolver(schema, { error: (issue: IssueLike) => issueCode(issue) }),
    defaultValues: initial as DefaultValues<Values>,
    mode: 'onSubmit',
    reValidateMode: 'onChange',
    shouldFocusError: false,
  });
  const { errors: found, isDirty, isSubmitted } = form.formState;
  const values = form.watch();

  const sentence = useCallback(
    (message: string) => {
      const [code = 'invalid', bound] = message.split('|');
      if (code.startsWith('code:')) return failureText({ code: fieldCode(code.slice(5)) });
      const known = formCodes.find((candidate) => candidate === code) ?? 'invalid';
      return t(`frame:form.${known}`, bound === undefined ? {} : { count: Number(bound), bound });
    },
    [t, failureText],
  );

  const flat = useMemo(() => flatErrors(found), [found]);
  // Errors object of react-hook-form is mutated in place; its list is made anew with every draw.
  // In the order in which the form names its fields, as they stand on the page; what it does not name comes last.
  const order = Object.keys(labels);
  const placeOf = (path: string): number => (order.includes(path) ? order.indexOf(path) : order.length);
  const errors = flat
    .map(({ path, message }) => ({ path, label: labels[path] ?? path, message: sentence(message) }))
    .toSorted((one, other) => placeOf(one.path) - placeOf(other.path));

  return {
    values,
    attempt,
    isChanged: isDirty,
    errors,
    reset: (next) => form.reset(next),
    set: (name, value) => form.setValue(name, value, { shouldDirty: true, shouldValidate: isSubmitted }),
    bind: (name) => ({
      name,
      value: form.watch(name),
      onChange: (value) => form.setValue(name, value, { shouldDirty: true, shouldValidate: isSubmitted }),
      error: errors.find((error) => error.path === name)?.message,
    }),
    onSubmit: (event) => {
      event.preventDefault();
      const check = form.handleSubmit(
        async (parsed) => {
          await accept(parsed);
        },
        () => setAttempt((count) => count + 1),
      );
      drop(check());
    },
    refuse: (failure) => {
      for (const field of failure.fields ?? []) {
        form.setError(field.path as Path<Values>, { type: 'station', message: `code:${field.code}` });
      }
      if (failure.fields !== undefined && failure.fields.length > 0) setAttempt((count) => count + 1);
      return (failure.fields?.length ?? 0) > 0;
    },
  };
}

/** A refused field has a word of its own such as `required`; a refusal of the command has its area before it. */
function fieldCode(code: string): string {
  return code.includes('.') ? code : `field.${code}`;
}

const formCodes = ['required', 'too-short', 'too-long', 'too-small', 'too-big', 'no-moment', 'invalid'] as const;

interface IssueLike {
  readonly code?: string | undefined;
  readonly origin?: string | undefined;
  readonly minimum?: unknown;
  readonly maximum?: unknown;
  readonly input?: unknown;
  readonly format?: unknown;
  readonly pattern?: unknown;
}

/** `too-long|200`: which sentence of `frame:form`, and its bound. */
function issueCode(issue: IssueLike): string {
  if (issue.input === undefined || issue.input === '' || issue.input === null) return 'required';
  if (issue.code === 'too_small') {
    if (issue.origin === 'number') return `too-small|${String(issue.minimum)}`;
    return issue.minimum === 1 ? 'required' : `too-short|${String(issue.minimum)}`;
  }
  if (issue.code === 'too_big') return `${issue.origin === 'number' ? 'too-big' : 'too-long'}|${String(issue.maximum)}`;
  if (issue.code === 'invalid_format' && String(issue.pattern).includes('T\\d{2}')) return 'no-moment';
  return 'invalid';
}

function flatErrors(found: object, above = ''): { path: string; message: string }[] {
  const list: { path: string; message: string }[] = [];
  for (const [key, value] of Object.entries(found)) {
    if (typeof value !== 'object' || value === null || key === 'ref') continue;
    const path = above === '' ? key : `${above}.${key}`;
    if ('message' in value && typeof value.message === 'string') list.push({ path, message: value.message });
    else list.push(...flatErrors(value as object, path));
  }
  return list;
}
