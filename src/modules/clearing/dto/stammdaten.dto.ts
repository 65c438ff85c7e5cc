import { Codefeld, Listenfeld, Kalendertagfeld, Textfeld, Wahrheitsfeld } from '../../../platform/http/felder/felder';
import { text } from '../../../platform/http/felder/feldarten';
import { MELDUNGSARTEN } from './meldung.dto';

const E_MAIL = {
  ausdruck: '^[^\\s@]{1,64}@[^\\s@]+\\.[^\\s@.]{2,}$',
  erklaerung: 'Erwartet wird eine E-Mail-Adresse, z. B. lohn@muster.example.',
};

export class ZuordnungDto {
  @Codefeld(MELDUNGSARTEN, {
    beispiel: 'mbgm',
    beschreibung: 'Meldungsart, deren Fälle ohne Meldung an diese Seriennummer gehen (KR-158).',
  })
  meldungsart!: string;
  @Textfeld({ hoechstens: 20, beispiel: '900001', beschreibung: 'ELDA-Seriennummer des Empfängers.' })
  seriennummer!: string;
}

export class BeitragskontoDto {
  @Kalendertagfeld({
    optional: true,
    beispiel: '2019-01-01',
    beschreibung:
      'Erster Tag, an dem diese Angaben gelten. Ohne Angabe: für die erste Fassung 2019-01-01 (Beginn des Verfahrens), für jede weitere der heutige Tag.',
  })
  gueltigAb?: string;
  @Codefeld(['selbstabrechner', 'vorschreiber'], {
    beispiel: 'selbstabrechner',
    beschreibung: 'Abrechnungsverfahren des Kontos.',
  })
  verfahren!: 'selbstabrechner' | 'vorschreiber';
  @Textfeld({ hoechstens: 70, beispiel: 'Muster GmbH', beschreibung: 'Name des Dienstgebers.' })
  dienstgeberName!: string;
  @Codefeld(['11', '12', '13', '14', '15', '16', '17', '18', '19'], {
    beispiel: '11',
    beschreibung:
      'Landesstelle der ÖGK: 11 Wien, 12 NÖ, 13 Burgenland, 14 OÖ, 15 Steiermark, 16 Kärnten, 17 Salzburg, 18 Tirol, 19 Vorarlberg.',
  })
  landesstelle!: string;
  @Wahrheitsfeld({
    beispiel: false,
    beschreibung: 'Das Konto ist für freie Dienstnehmer (§ 4 Abs. 4 ASVG) vorgesehen (VW1774, VW1775).',
  })
  freieDienstnehmer!: boolean;
  @Listenfeld(text({ hoechstens: 254, muster: E_MAIL }), {
    hoechstens: 20,
    beispiel: ['lohn@muster.example'],
    beschreibung: 'E-Mail-Adressen, die über neue Clearingfälle verständigt werden (KR-159).',
  })
  emailAdressen!: string[];
  @Listenfeld(() => ZuordnungDto, {
    hoechstens: 50,
    beispiel: [{ meldungsart: 'mbgm', seriennummer: '900001' }],
    beschreibung:
      'Zuordnungen Meldungsart → Seriennummer: Empfänger von Fällen ohne Meldung; der Empfänger sieht die Fälle des Kontos.',
  })
  zuordnungen!: ZuordnungDto[];
}

export class GespeichertesKontoDto extends BeitragskontoDto {
  @Textfeld({ hoechstens: 10, beispiel: '12345678', beschreibung: 'Beitragskontonummer.' })
  beitragskontonummer!: string;
}

export class BeschaeftigtengruppeDto {
  @Textfeld({ hoechstens: 100, beispiel: 'Arbeiter', beschreibung: 'Bezeichnung laut Tarifsystem.' })
  bezeichnung!: string;
  @Textfeld({
    hoechstens: 2,
    beispiel: '01',
    beschreibung: 'Beschäftigungsbereich (BBER) "01" bis "13".',
    muster: { ausdruck: '^(0[1-9]|1[0-3])$', erklaerung: 'Zwei Ziffern von 01 bis 13.' },
  })
  beschaeftigungsbereich!: string;
  @Wahrheitsfeld({ beispiel: false, beschreibung: 'Gruppe der geringfügig Beschäftigten.' })
  geringfuegig!: boolean;
  @Wahrheitsfeld({ beispiel: false, beschreibung: 'Gruppe der freien Dienstnehmer.' })
  freierDienstvertrag!: boolean;
  @Kalendertagfeld({ beispiel: '2019-01-01', beschreibung: 'Erster Tag der Gültigkeit dieser Fassung.' })
  ab!: string;
  @Wahrheitsfeld({
    beispiel: true,
    beschreibung: 'Teil des amtlichen Tarifsystems; false für eigene Codes zum Ausprobieren.',
  })
  amtlich!: boolean;
}

export class GespeicherteGruppeDto extends BeschaeftigtengruppeDto {
  @Textfeld({ hoechstens: 4, beispiel: 'B001', beschreibung: 'Code der Beschäftigtengruppe (BSGR).' })
  code!: string;
}
