import {
  Codefeld,
  Kalendertagfeld,
  Listenfeld,
  Textfeld,
  Uuidfeld,
  Wahrheitsfeld,
  Zeitpunktfeld,
} from '../../../platform/http/felder/felder';
import { Varianten } from '../../../platform/http/felder/varianten';
import { RolleDto } from './rolle.dto';

const PERSON = '0193b0a4-7c1e-7cc3-9a53-0f5f1b1d2e4a';

const KENNUNG = {
  optional: true,
  hoechstens: 64,
  beispiel: 'P-4711',
  beschreibung:
    'Schlüssel der Person in einem System der Krankenkasse. Er steht für genau eine Person: dieselben Angaben noch einmal ergeben dieselbe Person, andere Angaben unter derselben Kennung werden abgewiesen (409).',
};
const REGISTERGERICHT = { optional: true, hoechstens: 100, beschreibung: 'Gericht, das das Register führt.' };
const REGISTERNUMMER = {
  optional: true,
  hoechstens: 30,
  beschreibung:
    'Nummer im Register, z. B. "HRB 12345"; Leerzeichen und Schreibung zählen beim Vergleich nicht. Zusammen mit dem Registergericht steht sie für genau eine Person.',
};
const SITZ = { optional: true, hoechstens: 100, beschreibung: 'Ort des Sitzes oder Wohnorts.' };

export class NatuerlichePersonDto {
  @Codefeld(['natuerlich'], { beispiel: 'natuerlich', beschreibung: 'Ein Mensch.' })
  art!: 'natuerlich';
  @Textfeld({
    hoechstens: 200,
    beispiel: 'Muster',
    beschreibung: 'Familienname; ohne eigenes Feld `vorname` der ganze Name.',
  })
  name!: string;
  @Textfeld({ optional: true, hoechstens: 100, beispiel: 'Petra', beschreibung: 'Vorname.' })
  vorname?: string;
  @Kalendertagfeld({ optional: true, beispiel: '1970-05-17', beschreibung: 'Tag der Geburt, JJJJ-MM-TT.' })
  geburtsdatum?: string;
  @Textfeld({ ...SITZ, beispiel: 'Hannover' })
  sitz?: string;
  @Textfeld({ ...REGISTERGERICHT, beschreibung: `${REGISTERGERICHT.beschreibung} Für Kaufleute (§ 19 HGB).` })
  registergericht?: string;
  @Textfeld(REGISTERNUMMER)
  registernummer?: string;
  @Textfeld(KENNUNG)
  kennung?: string;
}

export class JuristischePersonDto {
  @Codefeld(['juristisch'], {
    beispiel: 'juristisch',
    beschreibung:
      'Eine juristische Person oder rechtsfähige Personengesellschaft (OHG, KG, GbR): was selbst schuldet, ohne ein Mensch zu sein.',
  })
  art!: 'juristisch';
  @Textfeld({ hoechstens: 200, beispiel: 'Muster GmbH', beschreibung: 'Firma oder Name, wie im Register.' })
  name!: string;
  @Textfeld({ optional: true, hoechstens: 60, beispiel: 'GmbH', beschreibung: 'Rechtsform.' })
  rechtsform?: string;
  @Textfeld({ ...SITZ, beispiel: 'Hannover' })
  sitz?: string;
  @Textfeld({ ...REGISTERGERICHT, beispiel: 'Amtsgericht Hannover' })
  registergericht?: string;
  @Textfeld({ ...REGISTERNUMMER, beispiel: 'HRB 12345' })
  registernummer?: string;
  @Textfeld({ ...KENNUNG, beispiel: undefined })
  kennung?: string;
}

/** A body of `POST …/personen`. */
@Varianten('art', { natuerlich: NatuerlichePersonDto, juristisch: JuristischePersonDto })
export class NeuePersonDto {}

export class ErfasstePersonDto {
  @Uuidfeld({ beispiel: PERSON, beschreibung: 'Kennung der Person in diesem Dienst.' })
  id!: string;
  @Codefeld(['natuerlich', 'juristisch'], {
    beispiel: 'natuerlich',
    beschreibung: 'Ein Mensch, oder eine juristische Person oder rechtsfähige Personengesellschaft.',
  })
  art!: string;
  @Textfeld({ hoechstens: 200, beispiel: 'Muster', beschreibung: 'Familienname oder Firma.' })
  name!: string;
  @Textfeld({ optional: true, hoechstens: 100, beispiel: 'Petra', beschreibung: 'Vorname.' })
  vorname?: string;
  @Kalendertagfeld({ optional: true, beispiel: '1970-05-17', beschreibung: 'Tag der Geburt.' })
  geburtsdatum?: string;
  @Textfeld({ optional: true, hoechstens: 60, beschreibung: 'Rechtsform.' })
  rechtsform?: string;
  @Textfeld({ ...SITZ, beispiel: 'Hannover' })
  sitz?: string;
  @Textfeld(REGISTERGERICHT)
  registergericht?: string;
  @Textfeld(REGISTERNUMMER)
  registernummer?: string;
  @Textfeld(KENNUNG)
  kennung?: string;
  @Listenfeld(() => RolleDto, {
    hoechstens: 1000,
    beispiel: [],
    beschreibung: 'Rollen, in der Reihenfolge ihrer Aufnahme.',
  })
  rollen!: readonly RolleDto[];
}

/** A role, and whether it is held on the day that was asked for. */
export class RolleAmTagDto extends RolleDto {
  @Wahrheitsfeld({
    beispiel: true,
    beschreibung: 'Die Rolle besteht am Tag `gueltigAm`, beide Grenzen eingeschlossen.',
  })
  besteht!: boolean;
}

export class PersonAmTagDto extends ErfasstePersonDto {
  @Listenfeld(() => RolleAmTagDto, { hoechstens: 1000, beschreibung: 'Rollen, in der Reihenfolge ihrer Aufnahme.' })
  declare rollen: readonly RolleAmTagDto[];
  @Kalendertagfeld({ beispiel: '2025-06-30', beschreibung: 'Der Tag, nach dem gefragt ist.' })
  gueltigAm!: string;
  @Zeitpunktfeld({
    beispiel: '2025-06-30T09:00:00.000000Z',
    beschreibung: 'Zeitpunkt der letzten berücksichtigten Tatsache.',
  })
  bekanntAm!: string;
}

export class PersonensucheDto {
  @Textfeld({
    optional: true,
    hoechstens: 200,
    beispiel: 'muster pet',
    beschreibung:
      'Anfänge von Wörtern des Namens, in beliebiger Reihenfolge; Groß- und Kleinschreibung, Umlaute (ä = ae) und Satzzeichen zählen nicht. Höchstens acht Wörter wirken.',
  })
  name?: string;
  @Kalendertagfeld({ optional: true, beschreibung: 'Tag der Geburt.' })
  geburtsdatum?: string;
  @Textfeld({ optional: true, hoechstens: 30, beschreibung: 'Nummer im Register, ohne das Gericht.' })
  registernummer?: string;
  @Textfeld({ optional: true, hoechstens: 64, beschreibung: 'Schlüssel der Person in einem System der Krankenkasse.' })
  kennung?: string;
}

export class PersonentrefferDto {
  @Uuidfeld({ beispiel: PERSON, beschreibung: 'Kennung der Person.' })
  id!: string;
  @Codefeld(['natuerlich', 'juristisch'], { beispiel: 'natuerlich', beschreibung: 'Art der Person.' })
  art!: string;
  @Textfeld({ hoechstens: 200, beispiel: 'Muster', beschreibung: 'Familienname oder Firma.' })
  name!: string;
  @Textfeld({ optional: true, hoechstens: 100, beispiel: 'Petra', beschreibung: 'Vorname.' })
  vorname?: string;
  @Kalendertagfeld({ optional: true, beispiel: '1970-05-17', beschreibung: 'Tag der Geburt.' })
  geburtsdatum?: string;
}

export class PersonentrefferlisteDto {
  @Listenfeld(() => PersonentrefferDto, {
    hoechstens: 50,
    beschreibung: 'Gefundene Personen in der Reihenfolge ihrer Aufnahme; leer, wenn es keine gibt.',
  })
  eintraege!: readonly PersonentrefferDto[];
  @Wahrheitsfeld({ beispiel: true, beschreibung: 'false: Es gibt mehr Treffer; die Suche genauer fassen.' })
  vollstaendig!: boolean;
}
