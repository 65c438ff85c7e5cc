import type { Reise } from '../aufzeichnung';
import { Bestand } from '../bestand';
import type { Mandant } from '../dienst';
import { median, messeHttp, messeSql, type Messwert } from '../messung';
import { Pruefstand, profilordner } from '../pruefstand';
import { drucke } from '../tabelle';
import { Vorlage, Wiedergabe } from '../wiedergabe';
import { anmeldung, JETZT, konto, KONTEN, mbgm, personen, type Person } from './meldungen';

const LAEUFE = 3;
const SEKUNDEN = 3;
/** Messages until the code is compiled and the statements are prepared. */
const AUFWAERMEN = 2_000;
const SQL_VERBINDUNGEN = 16;
const HTTP_VERBINDUNGEN = 64;
const WEG = '/v1/clearing/meldungen';
const TABELLEN = [
  'akte',
  'schreibvorgang',
  'natuerlicher_schluessel',
  'clearing_tatsache',
  'clearing_meldung',
  'clearing_termin',
  'clearingfall',
  'zustellung',
];

/** A kind of message: whom it is about, what it says, and the id of his Akte if there is one already. */
interface Meldungsart {
  readonly titel: string;
  readonly meldung: (p: Person) => object;
  readonly naechste: () => Person & { readonly akteId?: string };
}

/** One clearing message over HTTP, all rules, whole write transaction, beside the very same statements without HTTP and domain. */
export async function clearing(profil: boolean): Promise<void> {
  const stand = await Pruefstand.starte(profil);
  try {
    const mandant = await stand.mandant('AT', JETZT, ['oegk', 'meldungsersteller']);
    const bestand = await Bestand.oeffne(stand.dienstUrl, mandant.id);
    try {
      await hinterlegeKonten(stand, mandant);
      const neue = personen();
      const anmeldungen = { titel: 'Anmeldung', meldung: anmeldung, naechste: () => neue.next().value as Person };
      const { vorlage } = await vergleiche(stand, mandant, bestand, anmeldungen);
      await meldeAn(stand, bestand, () => vorlage.fuelle(texte(anmeldungen.naechste())));
      const angemeldete = await alleAngemeldeten(bestand);
      await vergleiche(stand, mandant, bestand, { titel: 'mBGM', meldung: mbgm, naechste: () => einer(angemeldete) });
    } finally {
      await bestand.ende();
    }
    console.log(`\nSpitze des Arbeitsspeichers (Dienst): ${Math.round((await stand.speicher()) / 2 ** 20)} MiB`);
  } finally {
    await stand.beende();
  }
  if (profil) console.log(`Profil: ${profilordner()}`);
}

async function hinterlegeKonten({ adresse }: Pruefstand, { token }: Mandant): Promise<void> {
  for (const nummer of KONTEN) {
    const antwort = await fetch(`${adresse}/v1/clearing/beitragskonten/${nummer}`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${token.oegk}`, 'content-type': 'application/json' },
      body: JSON.stringify(konto),
    });
    if (antwort.status !== 201) throw new Error(`Beitragskonto: ${antwort.status} ${await antwort.text()}`);
  }
}

/** More persons, so that the next measurement does not run out of them however much faster it is. */
async function meldeAn(stand: Pruefstand, bestand: Bestand, naechste: () => Reise[]): Promise<void> {
  const wiedergabe = new Wiedergabe(stand.dienstUrl, SQL_VERBINDUNGEN, true);
  await messeSql(wiedergabe, naechste, 3 * SEKUNDEN);
  await wiedergabe.ende();
  await bestand.leereWarteschlange();
}

/** Persons whose Anmeldung is all that is known, whether it came over HTTP or as bare statements. */
async function alleAngemeldeten(bestand: Bestand): Promise<(Person & { akteId: string })[]> {
  const zeilen = await bestand.zeilen<{ id: string; schluessel: string }>(
    `select id, schluessel from akte where art = 'clearing.person' and version = 1`,
  );
  return zeilen.map(({ id, schluessel }, i) => {
    const [nummer, vsnr] = schluessel.split('|vsnr:') as [string, string];
    return { vsnr, konto: nummer, nummer: `${i}`.padStart(9, '0'), akteId: id };
  });
}

function einer<T>(vorrat: T[]): T {
  const naechster = vorrat.pop();
  if (naechster === undefined) throw new Error('Es sind nicht genug Personen angemeldet.');
  return naechster;
}

async function vergleiche(
  stand: Pruefstand,
  mandant: Mandant,
  bestand: Bestand,
  art: Meldungsart,
): Promise<{ vorlage: Vorlage }> {
  const last = {
    adresse: stand.adresse,
    weg: WEG,
    token: mandant.token.meldungsersteller!,
    verbindungen: HTTP_VERBINDUNGEN,
    rumpf: () => art.meldung(art.naechste()),
    prozessorzeit: () => stand.prozessorzeit(),
    richtig: (status: number, rumpf: string) => status === 201 && rumpf.includes('"status":"verarbeitet"'),
  };
  const { jeSekunde } = await messeHttp(last, AUFWAERMEN);
  const anzahl = Math.ceil(jeSekunde * SEKUNDEN);
  await bestand.warteAufSiegel();
  const { vorlage, reisen } = await nimmAuf(stand, mandant, art);
  const naechste = (): Reise[] => vorlage.fuelle(texte(art.naechste()));
  const einzeln = new Wiedergabe(stand.dienstUrl, SQL_VERBINDUNGEN, false);
  const gebuendelt = new Wiedergabe(stand.dienstUrl, SQL_VERBINDUNGEN, true);
  const werte: Record<'einzeln' | 'gebuendelt' | 'http', Messwert[]> = { einzeln: [], gebuendelt: [], http: [] };
  for (let lauf = 0; lauf < LAEUFE; lauf += 1) {
    const sql = await zeilenbild(bestand, async () => {
      werte.einzeln.push(await messeSql(einzeln, naechste, SEKUNDEN));
      werte.gebuendelt.push(await messeSql(gebuendelt, naechste, SEKUNDEN));
    });
    await bestand.leereWarteschlange();
    const http = await zeilenbild(bestand, async () => {
      werte.http.push(await messeHttp(last, anzahl));
      await bestand.warteAufSiegel();
    });
    if (sql !== http) throw new Error(`Es entstehen andere Zeilen:\n  SQL:  ${sql}\n  HTTP: ${http}`);
  }
  await einzeln.ende();
  await gebuendelt.ende();
  drucke(art.titel, reisen, {
    [`bloßes SQL, ${SQL_VERBINDUNGEN} Verbindungen, einzeln`]: median(werte.einzeln),
    [`bloßes SQL, ${SQL_VERBINDUNGEN} Verbindungen, je Reise gebündelt`]: median(werte.gebuendelt),
    [`HTTP, ${HTTP_VERBINDUNGEN} Verbindungen`]: median(werte.http),
  });
  return { vorlage };
}

/** Every text of a message that differs from person to person. */
const texte = (p: Person & { readonly akteId?: string }): string[] => [
  `A-${p.nummer}`,
  `G-${p.nummer}`,
  p.vsnr,
  p.konto,
  ...(p.akteId === undefined ? [] : [p.akteId]),
];

async function nimmAuf(
  stand: Pruefstand,
  mandant: Mandant,
  art: Meldungsart,
): Promise<{ vorlage: Vorlage; reisen: Reise[] }> {
  const person = art.naechste();
  const reisen = await stand.zeichneAuf(async () => {
    const antwort = await fetch(`${stand.adresse}${WEG}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${mandant.token.meldungsersteller}`, 'content-type': 'application/json' },
      body: JSON.stringify(art.meldung(person)),
    });
    if (antwort.status !== 201) throw new Error(`${antwort.status} ${await antwort.text()}`);
  });
  return { vorlage: new Vorlage(reisen, texte(person), [mandant.uuid]), reisen };
}

/** Rows per write in each table: what is measured must write the same, whichever way it comes. */
async function zeilenbild(bestand: Bestand, messung: () => Promise<void>): Promise<string> {
  const vorher = await bestand.anzahlen(TABELLEN);
  await messung();
  const nachher = await bestand.anzahlen(TABELLEN);
  const zuwachs = (tabelle: string): number => nachher[tabelle]! - vorher[tabelle]!;
  return TABELLEN.map((t) => `${t} ${(zuwachs(t) / zuwachs('schreibvorgang')).toFixed(3)}`).join(', ');
}
