// One template of the station's own: how its papers are laid out, its versions with who made them, and whether it is offered.
import { useState } from 'react';
import type { OutputOf } from '../../shared/contract/index.ts';
import { wordsIn } from '../../shared/domain/examination/words.ts';
import { standingIn } from '../../shared/domain/products/own-template.ts';
import { standingParts, type ProductTemplate } from '../../shared/domain/products/template.ts';
import { ProductTemplateId } from '../../shared/language/identity.ts';
import {
  AwaitedPage,
  Button,
  ChoiceField,
  FactList,
  FormDialog,
  Group,
  LinkButton,
  Notice,
  Page,
  PageHeader,
  PlainTable,
  TextField,
} from '../components/index.ts';
import { useAct, useAnswer, useMay } from '../station-client.tsx';
import { useFormat, useLanguage, useText } from '../text.tsx';
import { PreviewTemplate } from './preview-template.tsx';
import { templatesHome, TemplateState } from './template-list.tsx';

type Read = OutputOf<'products.template'>;

const nobody = ProductTemplateId.parse('00000000-0000-7000-8000-000000000000');

/** What an address names, whether it is on record or not. */
export function useTemplate(id: string) {
  const parsed = ProductTemplateId.safeParse(id);
  const answer = useAnswer('products.template', { id: parsed.data ?? nobody });
  return answer;
}

export function TemplatePage({ id }: { readonly id: string }) {
  const { value, failure } = useTemplate(id);
  return value === undefined ? <AwaitedPage failure={failure} /> : <Shown read={value} />;
}

function Shown({ read }: { readonly read: Read }) {
  const t = useText();
  const format = useFormat();
  const { language } = useLanguage();
  const may = useMay('products.save-template');
  const [deciding, setDeciding] = useState<'retire' | 'restore'>();
  const [chosen, setChosen] = useState<string>();
  const { line, versions, events } = read;
  const shown = versions.find(({ version }) => String(version) === chosen) ?? versions[0];
  if (shown === undefined) return null;
  const { template } = shown;
  return (
    <Page>
      <PageHeader
        above={{ label: t('products:templates.title'), to: templatesHome }}
        title={line.name}
        beside={<TemplateState {...line} />}
        detail={`${t('products:templates.kind')}: ${wordsIn(template.words, language)}`}
        actions={
          may && (
            <>
              <Button size="small" onPress={() => setDeciding(line.retired === undefined ? 'retire' : 'restore')}>
                {t(line.retired === undefined ? 'products:templates.retire' : 'products:templates.restore')}
              </Button>
              {line.retired === undefined && (
                <LinkButton to={`${templatesHome}/${line.id}/change`} icon="edit" size="small" look="primary">
                  {t('products:templates.change')}
                </LinkButton>
              )}
            </>
          )
        }
      />
      <div className="fp-work-stack">
        {line.retired !== undefined && (
          <Notice
            tone="info"
            title={t('products:templates.retiredBy', {
              by: line.retired.by,
              at: format.moment(line.retired.recordedAt),
            })}
          >
            <p>{line.retired.reason}</p>
          </Notice>
        )}
        <Group title={t('products:templates.versions')}>
          <PlainTable
            label={t('products:templates.versions')}
            rows={versions}
            keyOf={({ version }) => String(version)}
            columns={[
              {
                id: 'version',
                label: t('products:templates.version'),
                isHead: true,
                isNumber: true,
                cell: ({ version }) => format.number(version),
              },
              { id: 'name', label: t('products:templates.name'), cell: ({ name }) => name },
              { id: 'note', label: t('products:templates.note'), cell: ({ note }) => note },
              {
                id: 'uses',
                label: t('products:templates.uses'),
                isNumber: true,
                cell: ({ uses }) => format.number(uses),
              },
              {
                id: 'at',
                label: t('products:templates.at'),
                staysWhole: true,
                cell: ({ recordedAt }) => format.moment(recordedAt),
              },
              { id: 'by', label: t('products:templates.by'), cell: ({ by }) => by },
            ]}
          />
          {versions.length > 1 && (
            <div className="fp-work-row">
              <ChoiceField
                name="shownVersion"
                label={t('products:templates.shown')}
                value={String(shown.version)}
                onChange={setChosen}
                choices={versions.map(({ name, version }) => ({
                  value: String(version),
                  label: `${name} · ${version}`,
                }))}
              />
            </div>
          )}
        </Group>
        <Laid template={template} />
        {may && (
          <PreviewTemplate
            content={{
              kind: line.kind,
              name: shown.name,
              sections: template.sections.map(({ code, words }) => ({ code, words })),
              standing: template.standing ?? { letterhead: {}, legalBasis: {}, distribution: {} },
            }}
          />
        )}
        {events.length > 0 && (
          <Group title={t('products:templates.happened')}>
            <PlainTable
              label={t('products:templates.happened')}
              rows={events.map((event, at) => ({ ...event, at }))}
              keyOf={({ at }) => String(at)}
              columns={[
                {
                  id: 'kind',
                  label: t('products:templates.act'),
                  isHead: true,
                  cell: ({ kind }) =>
                    t(kind === 'retired' ? 'products:templates.isRetired' : 'products:templates.isRestored'),
                },
                { id: 'reason', label: t('products:templates.reason'), cell: ({ reason }) => reason },
                {
                  id: 'at',
                  label: t('products:templates.at'),
                  staysWhole: true,
                  cell: ({ recordedAt }) => format.moment(recordedAt),
                },
                { id: 'by', label: t('products:templates.by'), cell: ({ by }) => by },
              ]}
            />
          </Group>
        )}
      </div>
      {deciding !== undefined && <Decide line={line} kind={deciding} onClose={() => setDeciding(undefined)} />}
    </Page>
  );
}

function Laid({ template }: { readonly template: ProductTemplate }) {
  const t = useText();
  const { language } = useLanguage();
  return (
    <>
      <Group title={t('products:templates.standing')}>
        <FactList
          facts={standingParts.map((part) => ({
            label: t(`products:templates.${part}`),
            isWide: true,
            value: <Lines words={standingIn(template, part, language)} />,
          }))}
        />
      </Group>
      <Group title={t('products:templates.sections')}>
        <ol className="fp-template-sections">
          {template.sections.map(({ code, words }) => (
            <li key={code}>{wordsIn(words, language)}</li>
          ))}
        </ol>
      </Group>
    </>
  );
}

function Lines({ words }: { readonly words: string }) {
  const t = useText();
  if (words === '') return <span className="fp-quiet">{t('products:templates.none')}</span>;
  return words.split('\n').map((line, at) => <div key={at}>{line}</div>);
}

interface DecideProps {
  readonly line: Read['line'];
  readonly kind: 'retire' | 'restore';
  readonly onClose: () => void;
}

function Decide({ line, kind, onClose }: DecideProps) {
  const t = useText();
  const act = useAct(`products.${kind}-template`);
  const [reason, setReason] = useState('');
  const record = async () => {
    if (act.isActing || reason.trim() === '') return;
    const answer = await act.act({ id: line.id, reason });
    if (answer.ok) onClose();
  };
  return (
    <FormDialog
      title={t(`products:templates.${kind}`)}
      cancelLabel={t('products:templates.cancel')}
      actLabel={t('products:templates.record')}
      isActing={act.isActing}
      isIncomplete={reason.trim() === ''}
      failure={act.failure}
      onAct={record}
      onClose={onClose}
    >
      <p>{t(`products:templates.${kind}Text`)}</p>
      <TextField
        name={`${kind}Reason`}
        label={t('products:templates.reason')}
        isRequired
        isFirst
        value={reason}
        onChange={setReason}
      />
    </FormDialog>
  );
}
