// Products of LUGINA-14: the notification of the verified hit with 2024-DR-1188, and the summary of the trace of K5, each issued and signed by the analyst.
import type { InputOf } from '../../shared/contract/index.ts';
import type { CaseId } from '../../shared/language/identity.ts';
import { strictAssert } from '../../shared/language/habits.ts';
import type { SampleHand } from './sample-hand.ts';
import { written, type Written } from './written.ts';

type Product = InputOf<'products.record'>;

/** Made at the end, when hit and answers of the traces are on record. */
export async function issueSampleProducts(hand: SampleHand, caseId: CaseId, at: string): Promise<void> {
  await hand.become('analyst', at);
  const { hits } = await hand.ask('hits.list', { caseId });
  const hit = hits.find(({ linkedCase }) => linkedCase === '2024-DR-1188');
  strictAssert(hit !== undefined, 'the hit of K5 is recorded');
  await issue(hand, {
    kind: 'hit-notification',
    subject: { kind: 'hit', id: hit.id },
    title: written(
      'Hit between K5 of LUGINA-14 and 2024-DR-1188',
      'Përputhje mes K5 të LUGINA-14 dhe 2024-DR-1188',
      'Погодак између K5 из LUGINA-14 и 2024-DR-1188',
    ),
    texts: {
      'further-leads': written(
        'The hit speaks of the weapon. Who held it on 9 November 2024 is open.',
        'Përputhja flet për armën. Kush e mbajti më 9 nëntor 2024 mbetet e hapur.',
        'Погодак говори о оружју. Ко га је држао 9. новембра 2024. отворено је.',
      ),
      asked: written(
        'Please open 2024-DR-1188 again, keep C1, C2 and B1, and tell us whom the witnesses of that night described.',
        'Ju lutemi rihapni 2024-DR-1188, ruani C1, C2 dhe B1, dhe na tregoni kë përshkruan dëshmitarët e asaj nate.',
        'Молимо поново отворите 2024-DR-1188, сачувајте C1, C2 и B1 и реците нам кога су описали сведоци те ноћи.',
      ),
    },
  });
  await issue(hand, {
    kind: 'trace-summary',
    subject: { kind: 'exhibit', id: hand.exhibitId('K5') },
    title: written('Trace of K5', 'Gjurmimi i K5', 'Порекло K5'),
    texts: {
      assessment: written(
        'K5 was sold as a blank-firing pistol and converted afterwards. That it left lawful hands at the last known buyer is likely, and rests on one answer alone.',
        'K5 u shit si pistoletë alarmi dhe u shndërrua më pas. Se doli nga duart e ligjshme te blerësi i fundit i njohur është e mundshme dhe mbështetet vetëm në një përgjigje.',
        'K5 је продат као стартни пиштољ и потом преправљен. Да је изашао из законитих руку код последњег познатог купца вероватно је и почива само на једном одговору.',
      ),
    },
  });
}

interface SampleProduct extends Pick<Product, 'kind' | 'subject'> {
  readonly title: Written;
  readonly texts: Readonly<Record<string, Written>>;
}

/** It stays with the station: what of it may go where is decided by a release, not by the sample. */
async function issue(hand: SampleHand, { kind, subject, title, texts }: SampleProduct): Promise<void> {
  const { id } = await hand.ask('products.record', {
    kind,
    subject,
    title: hand.write(title),
    receiver: { kind: 'own' },
    handling: 'H0',
    conditions: '',
    classification: 'xk-restricted',
    language: hand.language,
    reviewOn: '2025-12-24',
    texts: Object.fromEntries(Object.entries(texts).map(([code, words]) => [code, hand.write(words)])),
    reportIds: [],
    reason: '',
  });
  const { version, needsTwo } = await hand.ask('products.product', { id });
  const signature = { passphrase: hand.passphrase };
  // What the exhibit is linked to by intelligence may hold H2: then the supervisor signs as well.
  const second = needsTwo ? { second: { login: 'supervisor', passphrase: hand.passphraseOf('supervisor') } } : {};
  const { jobId } = await hand.ask('products.issue', { id, version, signature, ...second });
  await hand.ended(jobId);
}
