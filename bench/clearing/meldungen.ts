import { istVsnrAt } from '../../src/domain/kern/kennungen/vsnr-at';

/** The clock of the tenant: both messages come in time for October 2024. */
export const JETZT = '2024-11-10T09:00:00Z';
export const KONTEN = Array.from({ length: 100 }, (_, i) => `${10_000_000 + i}`);
const DIENSTGEBER = 'Muster GmbH';

export const konto = {
  verfahren: 'selbstabrechner',
  dienstgeberName: DIENSTGEBER,
  landesstelle: '11',
  freieDienstnehmer: false,
  emailAdressen: ['lohn@muster.example'],
  zuordnungen: [{ meldungsart: 'mbgm', seriennummer: '900001' }],
};

export interface Person {
  readonly vsnr: string;
  readonly konto: string;
  /** Distinguishes the Referenzwerte; always nine characters, so that all messages have one length. */
  readonly nummer: string;
}

/** Persons without end, each with a valid Versicherungsnummer that no other has. */
export function* personen(): Generator<Person> {
  let nummer = 0;
  for (let tag = 0; ; tag += 1) {
    const geburt = new Date(Date.UTC(1960, 0, 1 + tag)).toISOString();
    const ttmmjj = `${geburt.slice(8, 10)}${geburt.slice(5, 7)}${geburt.slice(2, 4)}`;
    for (let laufnummer = 100; laufnummer < 1000; laufnummer += 1) {
      const vsnr = [...'0123456789'].map((ziffer) => `${laufnummer}${ziffer}${ttmmjj}`).find(istVsnrAt);
      if (vsnr === undefined) continue;
      yield { vsnr, konto: KONTEN[nummer % KONTEN.length]!, nummer: `${nummer}`.padStart(9, '0') };
      nummer += 1;
    }
  }
}

const name = { familienname: 'Muster', vorname: 'Max' };

export const anmeldung = (p: Person): object => ({
  meldungsart: 'anmeldung',
  referenzwert: `A-${p.nummer}`,
  beitragskontonummer: p.konto,
  dienstgeberName: DIENSTGEBER,
  versicherungsnummer: p.vsnr,
  ...name,
  anmeldedatum: '2024-10-01',
  beschaeftigungsbereich: '01',
  geringfuegig: false,
  freierDienstvertrag: false,
  betrieblicheVorsorgeAb: '2024-11-01',
});

export const mbgm = (p: Person): object => ({
  meldungsart: 'mbgm',
  referenzwert: `G-${p.nummer}`,
  beitragskontonummer: p.konto,
  dienstgeberName: DIENSTGEBER,
  versicherungsnummer: p.vsnr,
  ...name,
  beitragszeitraum: '2024-10',
  abrechnung: 'regelfall',
  verrechnungsgrundlage: '1',
  summeBeitraege: '781.00',
  tarifbloecke: [
    {
      beschaeftigtengruppe: 'B001',
      beginnVerrechnung: '1',
      basen: [{ typ: 'AB', betrag: '2000.00', positionen: [{ typ: 'T01', prozent: '39.05', betrag: '781.00' }] }],
    },
  ],
});
