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
  DecideRetirement,
  FactList,
  Group,
  KeptVersions,
  LinkButton,
  Page,
  PageHeader,
  RetiredNotice,
  Retirements,
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
  return useAnswer('products.template', { id: parsed.data ?? nobody });
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
          <RetiredNotice
            title={t('products:templates.retiredBy', {
              by: line.retired.by,
              at: format.moment(line.retired.recordedAt),
            })}
            reason={line.retired.reason}
          />
        )}
        <KeptVersions
          versions={versions}
          shown={shown}
          onShow={setChosen}
          words={{
            versions: t('products:templates.versions'),
            version: t('products:templates.version'),
            name: t('products:templates.name'),
            note: t('products:templates.note'),
            uses: t('products:templates.uses'),
            at: t('products:templates.at'),
            by: t('products:templates.by'),
            shown: t('products:templates.shown'),
            named: ({ name, version }) => `${name} · ${version}`,
          }}
        />
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
        <Retirements
          events={events}
          words={{
            title: t('products:templates.happened'),
            act: t('products:templates.act'),
            reason: t('products:templates.reason'),
            at: t('products:templates.at'),
            by: t('products:templates.by'),
            kinds: {
              retired: t('products:templates.isRetired'),
              restored: t('products:templates.isRestored'),
            },
          }}
        />
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
  return (
    <DecideRetirement
      kind={kind}
      words={{
        title: t(`products:templates.${kind}`),
        text: t(`products:templates.${kind}Text`),
        reason: t('products:templates.reason'),
        cancel: t('products:templates.cancel'),
        record: t('products:templates.record'),
      }}
      isActing={act.isActing}
      failure={act.failure}
      onGive={(reason) => act.act({ id: line.id, reason })}
      onClose={onClose}
    />
  );
}
