import { HAFTUNGSCODES, type Haftungscode } from '../../../domain/liability-account/haftung/haftungsarten.tabelle';
import { text, uuid } from '../../../platform/http/felder/feldarten';
import { Betragfeld, Codefeld, Listenfeld, Objektfeld, Textfeld, Uuidfeld } from '../../../platform/http/felder/felder';
import { BELEG_ID, HAFTUNG_ID, KONTO_ID, PERSON_ID, ZAHLUNG_ID } from './beispiele';
import { PostenDto } from './buchung.dto';
import { BETRIEBSNUMMER } from './eingabe.dto';
import { ZeitraumDto } from './haftung.dto';

export class SchuldnerDto {
  @Uuidfeld({ beispiel: PERSON_ID, beschreibung: 'Kennung der Person.' })
  id!: string;
  @Codefeld(['natuerlich', 'juristisch'], { beispiel: 'natuerlich', beschreibung: 'Mensch oder Gesellschaft.' })
  art!: 'natuerlich' | 'juristisch';
  @Textfeld({ hoechstens: 400, beispiel: 'Petra Probe', beschreibung: 'Name.' })
  name!: string;
}

export class GrundDto {
  @Textfeld({
    hoechstens: 20,
    beispiel: 'LR-007',
    beschreibung: 'Regel, nach der dieser Schuldner den Posten schuldet.',
  })
  regel!: string;
  @Textfeld({
    hoechstens: 200,
    beispiel: '§ 823 Abs. 2 BGB i. V. m. §§ 266a Abs. 1, 14 Abs. 1 StGB',
    beschreibung: 'Norm in der Fassung, die für diese Schuld gilt.',
  })
  norm!: string;
  @Listenfeld(text({ hoechstens: 36 }), {
    hoechstens: 1000,
    beispiel: [HAFTUNG_ID],
    beschreibung: 'Kennungen der Haftungsverhältnisse; leer beim Arbeitgeber.',
  })
  tatsachen!: readonly string[];
  @Listenfeld(uuid(), { hoechstens: 1000, beispiel: [BELEG_ID], beschreibung: 'Kennungen der Belege.' })
  belege!: readonly string[];
}

export class GedeckterPostenDto extends PostenDto {
  @Betragfeld({ beispiel: '1200.00', beschreibung: 'Was dieser Schuldner davon schuldet, in Euro.' })
  gedeckt!: string;
  @Objektfeld(() => GrundDto, { beschreibung: 'Warum er ihn schuldet (LR-040).' })
  grund!: GrundDto;
}

export class SchuldnerblattDto {
  @Uuidfeld({ beispiel: KONTO_ID, beschreibung: 'Kennung des Beitragskontos.' })
  beitragskonto!: string;
  @Textfeld({ ...BETRIEBSNUMMER, beschreibung: 'Betriebsnummer des Beitragskontos.' })
  betriebsnummer!: string;
  @Textfeld({ hoechstens: 400, beispiel: 'Muster GmbH', beschreibung: 'Name des Arbeitgebers.' })
  firma!: string;
  @Codefeld(HAFTUNGSCODES, {
    beispiel: 'GF_DELIKT_AN',
    beschreibung: 'Haftungsart; ARBEITGEBER auf den eigenen Konten, auch beim Einzelunternehmer (LR-002).',
  })
  haftungsart!: Haftungscode;
  @Listenfeld(() => ZeitraumDto, { hoechstens: 1000, beschreibung: 'Zeiträume der Haftung; leer beim Arbeitgeber.' })
  zeitraeume!: readonly ZeitraumDto[];
  @Listenfeld(uuid(), { hoechstens: 1000, beispiel: [BELEG_ID], beschreibung: 'Belege der Haftung.' })
  belege!: readonly string[];
  @Listenfeld(() => GedeckterPostenDto, {
    hoechstens: 100_000,
    beschreibung: 'Offene Posten, die er schuldet; jeder steht in der ganzen Sicht einmal (LR-005).',
  })
  posten!: readonly GedeckterPostenDto[];
}

export class SchuldnerguthabenDto {
  @Uuidfeld({ beispiel: KONTO_ID, beschreibung: 'Kennung des Beitragskontos.' })
  beitragskonto!: string;
  @Uuidfeld({ beispiel: ZAHLUNG_ID, beschreibung: 'Kennung der Zahlung, die es übrig ließ.' })
  zahlung!: string;
  @Betragfeld({ beispiel: '83.88', beschreibung: 'Betrag in Euro.' })
  betrag!: string;
}

const SPAETER = (was: string) => ({
  hoechstens: 100_000,
  beispiel: [],
  beschreibung: `${was}; leer, solange es keine gibt.`,
});

export class RundumsichtDto {
  @Objektfeld(() => SchuldnerDto, { beschreibung: 'Der Schuldner.' })
  person!: SchuldnerDto;
  @Betragfeld({
    beispiel: '1200.00',
    beschreibung:
      'Was er insgesamt schuldet, in Euro, jeder Posten einmal, ohne `gueltigAm` auch noch nicht fällige. Summen über mehrere Schuldner bedeuten nichts: die Schuld ist eine (LR-163).',
  })
  schuldnerGesamt!: string;
  @Listenfeld(() => SchuldnerblattDto, {
    hoechstens: 10_000,
    beschreibung: 'Je Beitragskonto und Haftungsart ein Blatt, auch wenn gerade nichts offen ist (LR-006).',
  })
  konten!: readonly SchuldnerblattDto[];
  @Listenfeld(() => SchuldnerguthabenDto, {
    hoechstens: 100_000,
    beispiel: [],
    beschreibung: 'Seine Guthaben (LR-083).',
  })
  guthaben!: readonly SchuldnerguthabenDto[];
  @Listenfeld(() => Object, SPAETER('Kosten, die nur dieser Schuldner schuldet'))
  eigenposten!: readonly object[];
  @Listenfeld(() => Object, SPAETER('Maßnahmen gegen ihn'))
  massnahmen!: readonly object[];
  @Listenfeld(() => Object, SPAETER('Fristen der Verjährung ihm gegenüber'))
  fristen!: readonly object[];
}
