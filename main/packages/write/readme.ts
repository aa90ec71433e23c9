// README.txt of a package: how to check it with stock tools, in four languages. Depends on the seal alone.
import { serbianLatin } from '../../../shared/text/serbian-latin.ts';
import { shownFingerprint } from '../format/public-key.ts';
import type { SealFields } from '../format/seal.ts';

interface ReadmeWords {
  readonly title: string;
  readonly what: string;
  readonly easy: string;
  readonly tools: string;
  readonly windows: string;
  readonly compare: string;
  readonly limits: string;
  readonly facts: readonly [station: string, recipient: string, created: string, identifier: string, key: string];
}

const english: ReadmeWords = {
  title: 'How to check this sealed package',
  what: 'This folder was sealed by the station named below. Every file can be checked, now and in many years, without the program that made it.',
  easy: 'The easy way: open VERIFY.html in any browser and drop this folder, or the ZIP file, onto the page. Nothing is sent anywhere.',
  tools:
    'With stock tools, in this folder (every line must say OK, and the second command "Signature Verified Successfully"):',
  windows: 'On Windows: certutil -hashfile FILE SHA256, and compare with the line in manifest-sha256.txt.',
  compare:
    'A key found inside a package proves nothing by itself. Compare the fingerprint with the one on paper, or ask the station by telephone. To be certain of the page too, use a VERIFY.html that came another way.',
  limits:
    'The check shows that nothing was changed, added or removed since sealing. It does not show that what was recorded is true, and it does not show the time by anything but the station’s own clock.',
  facts: ['Station', 'Recipient', 'Sealed', 'Package', 'Fingerprint of the key'],
};

const albanian: ReadmeWords = {
  title: 'Si verifikohet kjo paketë e vulosur',
  what: 'Kjo dosje është vulosur nga stacioni i shënuar më poshtë. Çdo skedar mund të verifikohet, sot dhe pas shumë vitesh, pa programin që e ka krijuar.',
  easy: 'Mënyra e lehtë: hapni VERIFY.html në cilindo shfletues dhe lëshoni mbi faqe këtë dosje ose skedarin ZIP. Asgjë nuk dërgohet askund.',
  tools:
    'Me mjete të zakonshme, në këtë dosje (çdo rresht duhet të thotë OK, kurse urdhri i dytë "Signature Verified Successfully"):',
  windows: 'Në Windows: certutil -hashfile SKEDARI SHA256, dhe krahasojeni me rreshtin në manifest-sha256.txt.',
  compare:
    'Një çelës i gjetur brenda paketës nuk dëshmon asgjë vetvetiu. Krahasoni gjurmën e çelësit me atë në letër, ose pyeteni stacionin me telefon. Që të jeni të sigurt edhe për faqen, përdorni një VERIFY.html që ka ardhur në rrugë tjetër.',
  limits:
    'Verifikimi tregon se që nga vulosja asgjë nuk është ndryshuar, shtuar ose hequr. Nuk tregon se ajo që është regjistruar është e vërtetë, dhe kohën e tregon vetëm sipas orës së vetë stacionit.',
  facts: ['Stacioni', 'Marrësi', 'Vulosur më', 'Paketa', 'Gjurma e çelësit'],
};

const serbian: ReadmeWords = {
  title: 'Како се проверава овај запечаћени пакет',
  what: 'Ову фасциклу запечатила је доле наведена станица. Свака датотека може да се провери, сада и после много година, без програма који ју је направио.',
  easy: 'Лакши начин: отворите {{VERIFY.html}} у било ком прегледачу и спустите ову фасциклу или {{ZIP}} датотеку на страницу. Ништа се никуда не шаље.',
  tools:
    'Уобичајеним алатима, у овој фасцикли (сваки ред мора да каже {{OK}}, а друга наредба {{"Signature Verified Successfully"}}):',
  windows: 'На {{Windows}}-у: {{certutil -hashfile FILE SHA256}}, па упоредите са редом у {{manifest-sha256.txt}}.',
  compare:
    'Кључ нађен у самом пакету сам по себи ништа не доказује. Упоредите отисак кључа са оним на папиру или питајте станицу телефоном. Да бисте били сигурни и у страницу, користите {{VERIFY.html}} који је стигао другим путем.',
  limits:
    'Провера показује да од печаћења ништа није измењено, додато ни уклоњено. Не показује да је оно што је забележено истинито, а време показује само по часовнику саме станице.',
  facts: ['Станица', 'Прималац', 'Запечаћено', 'Пакет', 'Отисак кључа'],
};

/** @param fingerprint  of the signer, lower-case hex. @returns the text, lines ended by LF. */
export function readmeText(seal: SealFields, fingerprint: string): string {
  const sections = [english, albanian, cyrillic(serbian), latin(serbian)].map((words) =>
    section(words, seal, fingerprint),
  );
  return sections.join(`\n${'='.repeat(78)}\n\n`);
}

function section(words: ReadmeWords, seal: SealFields, fingerprint: string): string {
  const values = [
    `${seal.station.name} (${seal.station.agency})`,
    seal.recipient,
    seal.created,
    seal.packageId,
    shownFingerprint(fingerprint),
  ].map((value) => value.replace(/\s+/g, ' '));
  const facts = words.facts.map((name, index) => `${name}: ${values[index] ?? ''}`);
  const commands = [
    '  sha256sum -c manifest-sha256.txt',
    '  openssl pkeyutl -verify -pubin -inkey station.pem -rawin -in seal.json -sigfile seal.sig',
    '  sha256sum manifest-sha256.txt          = "manifestSha256" in seal.json',
    '  openssl pkey -pubin -in station.pem -outform DER | sha256sum',
  ];
  const parts = [words.title.toUpperCase(), facts.join('\n'), words.what, words.easy];
  return [...parts, `${wrapped(words.tools)}\n\n${commands.join('\n')}`, words.windows, words.compare, words.limits]
    .map((part) => (part.includes('\n') ? part : wrapped(part)))
    .join('\n\n')
    .concat('\n');
}

function wrapped(text: string): string {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && line.length + word.length + 1 > 78) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines.join('\n');
}

// What stands in double braces is a name of a file or program and keeps its letters.
function cyrillic(words: ReadmeWords): ReadmeWords {
  return mapped(words, (text) => text);
}

function latin(words: ReadmeWords): ReadmeWords {
  return mapped(words, serbianLatin);
}

function mapped(words: ReadmeWords, change: (text: string) => string): ReadmeWords {
  const changed = (text: string): string => change(text).replace(/\{\{|\}\}/g, '');
  const [station, recipient, created, identifier, key] = words.facts;
  return {
    title: changed(words.title),
    what: changed(words.what),
    easy: changed(words.easy),
    tools: changed(words.tools),
    windows: changed(words.windows),
    compare: changed(words.compare),
    limits: changed(words.limits),
    facts: [changed(station), changed(recipient), changed(created), changed(identifier), changed(key)],
  };
}
