// Fjalitë shqipe të etiketave dhe të skanimit.
import type { scanning as english } from '../en/scanning.ts';
import type { Shape } from '../shape.ts';

export const scanning = {
  outcome: {
    command: 'Urdhër',
    destination: 'Ku shkon',
    taken: 'Në listë',
    already: 'Tashmë në listë',
    undone: 'U kthye mbrapsht',
    'nothing-to-undo': 'Nuk ka çfarë të kthehet mbrapsht',
    ready: 'Gati për nënshkrim',
    closing: 'Gati për mbyllje',
    'not-complete': 'Ende i paplotë',
    'wrong-kind': 'Pritet diçka tjetër',
    'not-possible': 'Nuk lejohet me këtë provë materiale',
    elsewhere: 'Nuk bëhet këtu',
    voided: 'Etiketa nuk vlen më',
    unknown: 'Etiketë e panjohur',
    'check-wrong': 'Shenjë kontrolluese e gabuar',
    'other-station': 'Etiketë e një stacioni tjetër',
    'unknown-alphabet': 'Shenjë që nuk gjendet në asnjë etiketë',
    'unknown-type': 'Lloj etikete që ky program nuk e njeh',
    'not-a-label': 'Nuk është etiketë e ndonjë stacioni',
  },
  advice: {
    voided: 'Është zëvendësuar. Merrni etiketën e shtypur më vonë: {{code}}.',
    'voided-alone': 'Është shfuqizuar. Shtypni etiketë të re për sendin ku gjendet.',
    unknown: 'Kodi është i rregullt, por këtu nuk është shtypur kurrë etiketë e tillë. Veçojeni sendin dhe pyetni.',
    'check-wrong': 'Një shenjë u lexua ose u shkrua gabim. Skanoni përsëri; nëse përsëritet, etiketa është e dëmtuar.',
    'other-station': 'I takon një stacioni tjetër dhe këtu nuk emërton asgjë.',
    'unknown-alphabet': '“{{found}}” nuk përdoret në etiketa. E shtypur është “{{meant}}”.',
    'unknown-alphabet-alone': '“{{found}}” nuk përdoret në etiketa.',
    'unknown-type': 'Mund të vijë nga një version më i ri i programit.',
    'not-a-label': 'Ky është një barkod tjetër ose vetëm një pjesë e tij.',
  },
  opens: { heard: 'U skanua: {{code}}', close: 'Mbyll' },
} as const satisfies Shape<typeof english>;
