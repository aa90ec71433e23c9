// The serial search: one box, how far it reaches, and the candidates with why each may be it. It reads and records nothing.
import { useEffect, useState } from 'react';
import type { OutputOf } from '../../shared/contract/index.ts';
import {
  CheckField,
  EmptyState,
  FailureNotice,
  Fold,
  LiveList,
  LoadingLines,
  Button,
  Notice,
  Page,
  PageHeader,
  RangeField,
  TextField,
  useSettled,
} from '../components/index.ts';
import { goTo, useFrameSearch } from '../shell/address.ts';
import { useAnswer } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';
import { addressOf, questionIn, widths, type SerialQuestion } from './address.ts';
import { Candidate } from './candidate.tsx';
import { ForeignSerials } from './foreign-serials.tsx';
import { RegisterSerials } from './register-serials.tsx';
import './serials.css';

/** Of a worn number, as an examiner writes it. */
const examplePattern = 'С-4?8[38]52';
/** Some of the pairs that each width adds. */
const examplePairs = { exact: '', usual: '0/O, 1/I, 5/S, 8/B', wide: '3/8, 7/1, 6/9, M/N' };
const firstShown = 50;
const mostShown = 200;

export function SerialSearch() {
  const t = useText();
  const search = useFrameSearch();
  const [question, setQuestion] = useState(() => questionIn(search));
  const [followed, setFollowed] = useState(search);
  const settled = useSettled(question, 200);
  // Somebody came here again from the palette or went back: the address says what is asked.
  if (followed !== search) {
    setFollowed(search);
    if (addressOf(questionIn(search)) !== addressOf(settled)) setQuestion(questionIn(search));
  }
  useEffect(() => goTo(addressOf(settled), true), [settled]);
  const change = (part: Partial<SerialQuestion>) => setQuestion((before) => ({ ...before, ...part }));
  return (
    <div className="fp-serial-search">
      <Page>
        <PageHeader
          above={{ label: t('work:exhibit.list'), to: '/exhibits' }}
          title={t('serials:title')}
          detail={t('serials:detail')}
        />
        <search className="fp-serial-question">
          <TextField
            name="pattern"
            type="search"
            label={t('serials:box')}
            help={t('serials:boxHelp')}
            placeholder={t('serials:example', { pattern: examplePattern })}
            isMono
            isFirst
            maxLength={500}
            value={question.pattern}
            onChange={(pattern) => change({ pattern })}
          />
          <div className="fp-serial-ways">
            <RangeField
              name="width"
              label={t('serials:width')}
              help={t('serials:widthHelp')}
              least={0}
              most={widths.length - 1}
              step={1}
              value={widths.indexOf(question.width)}
              onChange={(at) => change({ width: widths[at] ?? 'usual' })}
              shown={t(`serials:widths.${question.width}`, { pairs: examplePairs[question.width] })}
            />
            <CheckField
              name="isTolerant"
              label={t('serials:tolerant')}
              help={t('serials:tolerantHelp')}
              value={question.isTolerant}
              onChange={(isTolerant) => change({ isTolerant })}
            />
            <CheckField
              name="isUpsideDown"
              label={t('serials:upsideDown')}
              help={t('serials:upsideDownHelp')}
              value={question.isUpsideDown}
              onChange={(isUpsideDown) => change({ isUpsideDown })}
            />
          </div>
          <OrderFields question={question} onChange={change} />
        </search>
        <Answer key={addressOf(settled)} question={settled} />
      </Page>
    </div>
  );
}

interface OrderProps {
  readonly question: SerialQuestion;
  readonly onChange: (part: Partial<SerialQuestion>) => void;
}

function OrderFields({ question, onChange }: OrderProps) {
  const t = useText();
  const given = [question.make, question.model, question.calibre].filter((one) => one !== '');
  return (
    <Fold
      title={t('serials:order')}
      summary={given.length === 0 ? t('serials:orderNone') : given.join(' · ')}
      opensAtFirst={given.length > 0}
    >
      <p className="fp-quiet">{t('serials:orderHelp')}</p>
      <div className="fp-serial-order">
        {(['make', 'model', 'calibre'] as const).map((name) => (
          <TextField
            key={name}
            name={name}
            label={t(`serials:${name}`)}
            maxLength={200}
            value={question[name]}
            onChange={(value) => onChange({ [name]: value })}
          />
        ))}
      </div>
    </Fold>
  );
}

type Found = OutputOf<'serials.search'>;

function Answer({ question }: { readonly question: SerialQuestion }) {
  const t = useText();
  const [count, setCount] = useState(firstShown);
  const { make, model, calibre, ...asked } = question;
  const wished = Object.fromEntries(
    Object.entries({ make, model, calibre }).filter(([, value]) => value.trim() !== ''),
  );
  const isAsked = question.pattern.trim() !== '';
  const { value, failure } = useAnswer(
    'serials.search',
    { ...asked, ...wished, from: 0, count },
    { isEnabled: isAsked, keepPrevious: true },
  );
  if (!isAsked) {
    return (
      <EmptyState icon="search" title={t('serials:emptyTitle')}>
        <p>{t('serials:emptyText')}</p>
      </EmptyState>
    );
  }
  if (failure !== undefined) return <FailureNotice failure={failure} />;
  if (value === undefined) {
    return (
      <>
        <p className="fp-quiet" role="status">
          {t('serials:making')}
        </p>
        <LoadingLines lines={5} />
      </>
    );
  }
  return <Results found={value} onMore={() => setCount(mostShown)} />;
}

function Results({ found, onMore }: { readonly found: Found; readonly onMore: () => void }) {
  const t = useText();
  const format = useFormat();
  const { candidates, listed, total, searched, remarks } = found;
  const isCut = total > mostShown;
  return (
    <>
      {remarks.length > 0 && (
        <Notice tone="info">
          {remarks.map((remark) => (
            <p key={remark}>{t(`serials:remark.${remark}`)}</p>
          ))}
        </Notice>
      )}
      {candidates.length === 0 ? (
        <EmptyState icon="search" title={t('serials:noneTitle')}>
          <p>{t('serials:noneText', { searched: format.number(searched) })}</p>
        </EmptyState>
      ) : (
        <>
          <div className="fp-serial-found">
            <p role="status">
              {isCut
                ? t('serials:tooMany', { total: format.number(total), listed: format.number(listed) })
                : t('serials:found', { count: listed, searched: format.number(searched) })}
            </p>
            {candidates.length < listed && (
              <Button size="small" onPress={onMore}>
                {t('serials:more', { listed: format.number(listed) })}
              </Button>
            )}
          </div>
          <LiveList
            label={t('serials:results')}
            rows={candidates}
            keyOf={({ exhibitId }) => exhibitId}
            rowHeight={124}
            empty={null}
          >
            {(candidate) => <Candidate candidate={candidate} />}
          </LiveList>
        </>
      )}
      <ForeignSerials found={found.foreign} />
      <RegisterSerials found={found.registers} />
    </>
  );
}
