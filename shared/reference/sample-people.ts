// The invented people of the sample station: one for each role, and a second examiner for prints, DNA and residue. Their passphrases are public: the sample holds no secret.
import type { Role } from '../domain/roles.ts';

export interface SamplePerson {
  readonly name: string;
  readonly login: string;
  readonly roles: readonly Role[];
  readonly passphrase: string;
}

const person = (name: string, login: string, role: Role, passphrase: string): SamplePerson => ({
  name,
  login,
  roles: [role],
  passphrase,
});

export const administrator = person(
  'Ana Adminić',
  'administrator',
  'administrator',
  'granite lantern over seven bridges',
);

/** The folder a sample vault gets begins with this. */
export const sampleVaultName = 'sample-lugina-14';

export const samplePeople: readonly SamplePerson[] = [
  person('Besa Regjistri', 'registrar', 'registrar', 'copper kettle beside the window'),
  person('Marko Čuvarić', 'custodian', 'custodian', 'eleven keys under a walnut tree'),
  person('Lirie Ekspertaj', 'examiner', 'examiner', 'slow river carries bright pebbles'),
  person('Drita Laboranti', 'biology', 'examiner', 'silver thread through a quiet needle'),
  person('Bekim Verifiko', 'reviewer', 'reviewer', 'second look before the harvest'),
  person('Elira Analiti', 'analyst', 'analyst', 'paper boats cross the valley'),
  person('Nora Gjurmimi', 'tracing', 'tracing-officer', 'winter road follows the railway'),
  person('Teuta Aktaj', 'prosecutor', 'prosecutor', 'marble staircase with forty steps'),
  person('Ilir Mbikëqyri', 'supervisor', 'supervisor', 'quiet orchard behind the station'),
  person('Fatmir Inspekti', 'inspector', 'inspector', 'patient heron watches the reeds'),
];
