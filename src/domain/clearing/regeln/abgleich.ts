import { monatAlsText, tagAlsText, type Monat, type Tag } from '../../kern/zeit';
import type { Pruefung } from '../../regelwerk/regel';
import type { IstArbeitstag } from '../fristen/frist';
import { beschaeftigungenIm } from '../mbgm/mbgmbild';
import { offenePflichten } from '../mbgm/mbgmpflicht';
import type { Kontozustand, Personzustand } from '../personzustand';
import { vorsorgezeiten } from '../versicherung/umfang';
import { abgemeldet, ANGEMELDET, konto, mitMbgm, werktags } from './beispiele';
import { CODELISTE, DGSERVICE_2023, OEGK_MBGM_FRIST } from './quellen';
import { wenn } from './zeile';

/** What the Routineabgleich knows about one person and one period. */
export interface Abgleichlage {
  readonly zustand: Personzustand;
  readonly konto: Kontozustand;
  readonly zeitraum: Monat;
  readonly heute: Tag;
  readonly istArbeitstag: IstArbeitstag;
  /** Has any mBGM of this period come for the account? If not, the account is urged as a whole. */
  readonly paketEingelangt: boolean;
}

/** Is a mBGM owed for the period and its own deadline over (KR-141)? */
const ueberfaellig = ({ zustand, konto: stand, zeitraum, heute, istArbeitstag }: Abgleichlage): boolean =>
  offenePflichten(zustand, stand, istArbeitstag, heute).some((p) => p.zeitraum === zeitraum && p.frist < heute);

const OKTOBER: Abgleichlage = {
  zustand: mitMbgm('2024-09'),
  konto: konto(),
  zeitraum: '2024-10',
  heute: '2024-11-18',
  istArbeitstag: werktags,
  paketEingelangt: true,
};
/** Started after the 15th: the first mBGM is due in the month after next (KR-111). */
const SPAETER_BEGINN: Personzustand = {
  ...ANGEMELDET,
  beschaeftigungen: ANGEMELDET.beschaeftigungen.map((b) => ({ ...b, beginn: '2024-10-20' })),
};

const kopf = {
  modul: 'clearing',
  land: 'AT',
  art: 'pruefung',
  schwere: 'fehler',
  dringlichkeit: 'D',
  gesichert: true,
} as const;

export const abgleichregeln: readonly Pruefung<Abgleichlage>[] = [
  {
    ...kopf,
    id: 'KR-140a',
    code: 'BW1922',
    titel: 'Für jede versicherte Person eines Selbstabrechners liegt nach ihrer Frist eine mBGM vor.',
    texte: [
      {
        text: 'Für den/die Versicherte(n) @1 VSNR @2 fehlt im Beitragszeitraum @3 für die @4 zum Versicherungsbereich @5 die entsprechende monatliche Beitragsgrundlagenmeldung mit Verrechnung.',
      },
    ],
    behebung: 'Die fehlende mBGM senden, oder die fehlende Abmeldung, wenn die Beschäftigung geendet hat.',
    pfad: '',
    quellen: [DGSERVICE_2023, CODELISTE, OEGK_MBGM_FRIST],
    findet: (abgleich) => wenn(abgleich.paketEingelangt && ueberfaellig(abgleich), { werte: angaben(abgleich) }),
    beispiele: {
      gut: [
        { ...OKTOBER, zustand: mitMbgm('2024-09', '2024-10') },
        { ...OKTOBER, heute: '2024-11-15' },
        { ...OKTOBER, zustand: SPAETER_BEGINN },
        { ...OKTOBER, konto: konto({ verfahren: 'vorschreiber' }) },
        { ...OKTOBER, zeitraum: '2024-11', zustand: abgemeldet(), heute: '2024-12-20' },
      ],
      schlecht: [OKTOBER, { ...OKTOBER, zustand: SPAETER_BEGINN, heute: '2024-12-17' }],
    },
  },
  {
    ...kopf,
    id: 'KR-140b',
    code: 'BW1930',
    titel: 'Für ein Konto eines Selbstabrechners mit Versicherten liegt nach der Frist ein mBGM-Paket vor.',
    texte: [
      {
        text: 'Wir haben für den Beitragszeitraum @1 noch keine monatliche Beitragsgrundlagenmeldung mit Verrechnung erhalten. Wir ersuchen Sie, diese umgehend nachzureichen.',
      },
    ],
    behebung: 'Die mBGM des Beitragszeitraumes umgehend senden.',
    pfad: '',
    quellen: [DGSERVICE_2023, CODELISTE, OEGK_MBGM_FRIST],
    findet: (abgleich) =>
      wenn(!abgleich.paketEingelangt && ueberfaellig(abgleich), { werte: [monatAlsText(abgleich.zeitraum)] }),
    beispiele: {
      gut: [OKTOBER, { ...OKTOBER, paketEingelangt: false, heute: '2024-11-15' }],
      schlecht: [{ ...OKTOBER, paketEingelangt: false }],
    },
  },
];

function angaben({ zustand, zeitraum }: Abgleichlage): readonly string[] {
  const { familienname = '', vorname = '', versicherungsnummer = '' } = zustand.person;
  const beginn = beschaeftigungenIm(zustand, zeitraum)[0]?.beginn;
  return [
    `${familienname} ${vorname}`.trim(),
    versicherungsnummer,
    monatAlsText(zeitraum),
    beginn === undefined ? 'Beschäftigung' : `Beschäftigung ab ${tagAlsText(beginn)}`,
    vorsorgezeiten(zustand).length > 0 ? 'SV/BV' : 'SV',
  ];
}
