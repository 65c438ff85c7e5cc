import type { Befund } from '../../../domain/regelwerk/befund';
import type { Fehler } from './problem';

/** One entry of the member `errors` of a problem. */
export interface Problemeintrag {
  readonly pointer: string;
  readonly regel?: string;
  readonly code?: string;
  readonly detail: string;
  readonly behebung?: string;
}

/** How one kind of failure is answered. The key of the table is the stable `code` of the problem. */
export interface Problemart<F extends Fehler = Fehler> {
  readonly status: number;
  readonly title: string;
  /** When the problem occurs, for `GET /v1/probleme/{code}` and the OpenAPI document. */
  readonly beschreibung: string;
  readonly behebung: string;
  /** What happened this time. */
  readonly detail: (fehler: F) => string;
  readonly eintraege?: (fehler: F) => readonly Problemeintrag[];
  readonly kopf?: (fehler: F) => Readonly<Record<string, string>>;
  /** The example of the documentation is made from it, by the same functions as a real answer. */
  readonly beispiel: F;
}

type Problemtabelle = { readonly [A in Fehler['art']]: Problemart<Extract<Fehler, { art: A }>> };

const befundeintrag = (befund: Befund): Problemeintrag => ({
  pointer: befund.pfad,
  regel: befund.regel,
  ...(befund.code !== null && { code: befund.code }),
  detail: befund.text,
  behebung: befund.behebung,
});

const anzahl = (menge: readonly unknown[], eine: string, mehrere: string): string =>
  menge.length === 1 ? `1 ${eine}` : `${menge.length} ${mehrere}`;

const BEISPIELBEFUND: Befund = {
  regel: 'KR-003',
  code: 'F7020',
  schwere: 'abweisung',
  text: 'Die Beitragskontonummer ist nicht angegeben.',
  behebung: 'Beitragskontonummer ergänzen und die Meldung neu senden.',
  pfad: '/beitragskontonummer',
};

/** Every kind of failure with its answer. A kind that is missing here does not compile. */
export const PROBLEME: Problemtabelle = {
  'meldung-abgewiesen': {
    status: 422,
    title: 'Die Meldung ist abgewiesen.',
    beschreibung:
      'Die Meldung verletzt Regeln der formalen Prüfung. Alle Befunde stehen in `errors`. Es ist nichts gespeichert.',
    behebung: 'Die genannten Felder berichtigen und die Meldung neu senden.',
    detail: (f) => `${anzahl(f.befunde, 'Befund', 'Befunde')}; nichts ist gespeichert.`,
    eintraege: (f) => f.befunde.map(befundeintrag),
    beispiel: { art: 'meldung-abgewiesen', befunde: [BEISPIELBEFUND] },
  },
  'angaben-abgewiesen': {
    status: 422,
    title: 'Die Angaben verletzen Regeln.',
    beschreibung:
      'Die Angaben widersprechen Regeln oder dem gespeicherten Stand. Alle Befunde stehen in `errors`. Es ist nichts gespeichert und nichts gerechnet.',
    behebung: 'Die genannten Felder berichtigen und die Anfrage neu senden.',
    detail: (f) => `${anzahl(f.befunde, 'Befund', 'Befunde')}; nichts ist gespeichert.`,
    eintraege: (f) => f.befunde.map(befundeintrag),
    beispiel: {
      art: 'angaben-abgewiesen',
      befunde: [
        {
          regel: 'LR-004',
          code: null,
          schwere: 'abweisung',
          text: 'Das Haftungsverhältnis hat keinen Beleg.',
          behebung: 'Den Beleg ablegen und seine Kennung in belege nennen.',
          pfad: '/belege',
        },
      ],
    },
  },
  'strenge-behandlung': {
    status: 422,
    title: 'Die Meldung wäre nicht ohne Befund verarbeitet worden.',
    beschreibung:
      'Mit `Prefer: handling=strict` wird eine Meldung nur angenommen, wenn sie verarbeitet oder vorgemerkt wird und kein Befund eine Warnung ist. Es ist nichts gespeichert.',
    behebung: 'Die Befunde beheben oder die Meldung ohne `Prefer: handling=strict` senden.',
    detail: (f) =>
      `${anzahl(f.befunde, 'Befund', 'Befunde')} bei strenger Behandlung; nichts ist gespeichert.` +
      (f.ersteMeldung === undefined ? '' : ` Die erste Meldung dieses Inhalts hat die Kennung ${f.ersteMeldung}.`),
    eintraege: (f) => f.befunde.map(befundeintrag),
    kopf: () => ({ 'Preference-Applied': 'handling=strict' }),
    beispiel: { art: 'strenge-behandlung', befunde: [{ ...BEISPIELBEFUND, schwere: 'warnung' }] },
  },
  'rechtswert-nicht-geprueft': {
    status: 422,
    title: 'Für diesen Tag ist kein geprüfter Rechtswert hinterlegt.',
    beschreibung:
      'Ein gesetzlicher Wert ist für den Stichtag nicht geprüft. Der Dienst rechnet nie mit dem letzten bekannten Wert weiter.',
    behebung: 'Einen Stichtag im geprüften Zeitraum wählen oder den Rechtswert durch den Betreiber ergänzen lassen.',
    detail: (f) =>
      `Der Rechtswert ${f.id} ist für den ${f.stichtag} nicht geprüft` +
      (f.geprueftBis === null ? '.' : ` (geprüft bis ${f.geprueftBis}).`),
    beispiel: {
      art: 'rechtswert-nicht-geprueft',
      id: 'DE.BBG.KVPV.MONAT',
      stichtag: '2030-01-01',
      geprueftBis: '2026-12-31',
      grund: 'nicht-geprueft',
    },
  },
  'meldungsart-nicht-unterstuetzt': {
    status: 422,
    title: 'Diese Meldungsart wird nicht verarbeitet.',
    beschreibung:
      'Der Dienst kennt die Meldungsart, entscheidet sie aber (noch) nicht. Damit niemand sie für erstattet hält, wird sie abgewiesen; nichts ist gespeichert.',
    behebung: 'Die Meldung auf dem bisherigen Weg erstatten.',
    detail: (f) => `Die Meldungsart ${f.meldungsart} wird von diesem Dienst nicht verarbeitet.`,
    beispiel: { art: 'meldungsart-nicht-unterstuetzt', meldungsart: 'adressmeldung' },
  },
  'nicht-gefunden': {
    status: 404,
    title: 'Nicht gefunden.',
    beschreibung: 'Das Objekt gibt es nicht oder nicht für diesen Mandanten; beides wird gleich beantwortet.',
    behebung: 'Kennung prüfen.',
    detail: () => 'Unter dieser Kennung ist für den Mandanten nichts gespeichert.',
    beispiel: { art: 'nicht-gefunden' },
  },
  'zustand-verbietet': {
    status: 409,
    title: 'Der Zustand lässt das nicht zu.',
    beschreibung:
      'Der gespeicherte Zustand erlaubt die Handlung nicht (z. B. ein Statusübergang oder eine zweite Abholung).',
    behebung: 'Den aktuellen Zustand abrufen und danach entscheiden.',
    detail: (f) => f.text,
    eintraege: (f) => [{ pointer: '', regel: f.regel, detail: f.text, behebung: f.behebung }],
    beispiel: {
      art: 'zustand-verbietet',
      regel: 'KR-156',
      text: 'Der Clearingfall ist obsolet.',
      behebung: 'Ein obsoleter Clearingfall bleibt unverändert.',
    },
  },
  'nicht-erlaubt': {
    status: 403,
    title: 'Das darf diese Rolle nicht.',
    beschreibung: 'Das Objekt ist sichtbar, die Handlung ist einer anderen Rolle vorbehalten.',
    behebung: 'Die Handlung durch eine berechtigte Stelle ausführen lassen.',
    detail: (f) => f.text,
    eintraege: (f) => [{ pointer: '', regel: f.regel, detail: f.text, behebung: f.behebung }],
    beispiel: {
      art: 'nicht-erlaubt',
      regel: 'KR-121',
      text: 'Den Abschluss nimmt die ÖGK vor.',
      behebung: 'Die Meldung berichtigen; der Clearingfall schließt sich dann selbst.',
    },
  },
  'eingabe-ungueltig': {
    status: 400,
    title: 'Die Eingabe ist ungültig.',
    beschreibung:
      'Form der Anfrage: JSON, Zeichensatz, Typ, Länge, Muster, unbekannte Felder oder Parameter. Alle Fehler stehen in `errors`.',
    behebung: 'Die genannten Stellen nach der OpenAPI-Beschreibung berichtigen.',
    detail: (f) => (f.fehler.length === 1 ? f.fehler[0]!.text : `${f.fehler.length} Fehler in der Eingabe.`),
    eintraege: (f) => f.fehler.map(({ pfad, code, text }) => ({ pointer: pfad, code, detail: text })),
    beispiel: {
      art: 'eingabe-ungueltig',
      fehler: [
        {
          pfad: '/betrag',
          code: 'kein-betrag',
          text: 'Ein Betrag ist eine Zeichenkette mit zwei Nachkommastellen, z. B. "1000.00".',
        },
      ],
    },
  },
  'nicht-angemeldet': {
    status: 401,
    title: 'Anmeldung nötig.',
    beschreibung: 'Das Zugriffstoken fehlt oder gilt nicht (Aussteller, Empfänger, Ablauf, Unterschrift, Mandant).',
    behebung: 'Ein gültiges Token im Kopf `Authorization: Bearer …` senden.',
    detail: () => 'Das Zugriffstoken fehlt oder gilt nicht.',
    kopf: () => ({ 'WWW-Authenticate': 'Bearer realm="beitragswerk"' }),
    beispiel: { art: 'nicht-angemeldet' },
  },
  'nicht-berechtigt': {
    status: 403,
    title: 'Das Recht fehlt.',
    beschreibung:
      'Dem Token fehlt das Recht (scope), das der Endpunkt verlangt; es steht in `x-rechte` der OpenAPI-Beschreibung.',
    behebung: 'Ein Token mit diesem Recht verwenden.',
    detail: (f) => `Verlangt wird das Recht ${f.recht}.`,
    kopf: (f) => ({ 'WWW-Authenticate': `Bearer error="insufficient_scope", scope="${f.recht}"` }),
    beispiel: { art: 'nicht-berechtigt', recht: 'clearing:melden' },
  },
  'land-passt-nicht': {
    status: 403,
    title: 'Das Verfahren gehört zum anderen Land.',
    beschreibung:
      'Das Verfahren clearing gibt es nur für Mandanten in Österreich, zahlstelle und liability-account nur für Mandanten in Deutschland.',
    behebung: 'Ein Token eines Mandanten dieses Landes verwenden.',
    detail: (f) => `Das Verfahren gehört zu ${f.land === 'AT' ? 'Österreich' : 'Deutschland'}, der Mandant nicht.`,
    beispiel: { art: 'land-passt-nicht', land: 'AT' },
  },
  'uhr-laeuft-nicht-zurueck': {
    status: 409,
    title: 'Die Uhr der Sandbox läuft nicht zurück.',
    beschreibung:
      'Die Uhr eines Sandbox-Mandanten lässt sich nur vorstellen, weil fällige Arbeit bereits gelaufen ist.',
    behebung: 'Einen späteren Zeitpunkt setzen oder einen neuen Sandbox-Mandanten anlegen.',
    detail: (f) => `Die Uhr steht auf ${f.steht}.`,
    beispiel: { art: 'uhr-laeuft-nicht-zurueck', steht: '2024-11-15T09:00:00.000000Z' },
  },
  'weg-unbekannt': {
    status: 404,
    title: 'Diesen Pfad gibt es nicht.',
    beschreibung: 'Unter dem Pfad liegt kein Endpunkt.',
    behebung: 'Pfad mit `/openapi.json` vergleichen.',
    detail: () => 'Unter diesem Pfad liegt kein Endpunkt.',
    beispiel: { art: 'weg-unbekannt' },
  },
  'methode-nicht-erlaubt': {
    status: 405,
    title: 'Die Methode passt nicht zu diesem Pfad.',
    beschreibung: 'Der Pfad besteht, aber nicht mit dieser HTTP-Methode. Der Kopf `Allow` nennt die erlaubten.',
    behebung: 'Eine der in `Allow` genannten Methoden verwenden.',
    detail: (f) => `Erlaubt: ${f.erlaubt.join(', ')}.`,
    kopf: (f) => ({ Allow: f.erlaubt.join(', ') }),
    beispiel: { art: 'methode-nicht-erlaubt', erlaubt: ['GET', 'HEAD'] },
  },
  'medientyp-nicht-unterstuetzt': {
    status: 415,
    title: 'Dieser Medientyp wird nicht gelesen.',
    beschreibung:
      'Gelesen wird `application/json` in UTF-8 ohne Komprimierung; wo es dabeisteht, auch `application/x-ndjson`. Das gilt auch für einen Rumpf ohne `Content-Type`.',
    behebung: '`Content-Type: application/json` senden, in UTF-8 und ohne `Content-Encoding`.',
    detail: () => 'Content-Type, Zeichensatz oder Content-Encoding wird hier nicht gelesen.',
    beispiel: { art: 'medientyp-nicht-unterstuetzt' },
  },
  'zu-gross': {
    status: 413,
    title: 'Der Rumpf ist zu groß.',
    beschreibung: 'Der Rumpf der Anfrage ist größer als die Grenze des Endpunkts.',
    behebung: 'Die Anfrage auf mehrere verteilen.',
    detail: (f) => `Höchstens ${f.hoechstensBytes} Bytes.`,
    beispiel: { art: 'zu-gross', hoechstensBytes: 1_048_576 },
  },
  'anfrage-fehlerhaft': {
    status: 400,
    title: 'Das ist keine gültige HTTP-Anfrage.',
    beschreibung: 'Die Bytes der Anfrage oder ihr Pfad folgen nicht RFC 9110/9112. Die Verbindung wird geschlossen.',
    behebung: 'HTTP-Bibliothek, Pfadkodierung und zwischengeschaltete Geräte prüfen.',
    detail: () => 'Die Anfrage ist nicht lesbar.',
    beispiel: { art: 'anfrage-fehlerhaft' },
  },
  'kopfzeilen-zu-gross': {
    status: 431,
    title: 'Pfad oder Kopfzeilen sind zu groß.',
    beschreibung: 'Anfragezeile und Kopfzeilen haben zusammen mehr als 16 KiB, oder es sind mehr als 200 Kopfzeilen.',
    behebung: 'Kopfzeilen kürzen; Suchen mit vielen Angaben als POST senden.',
    detail: () => 'Höchstens 16 KiB und 200 Kopfzeilen.',
    beispiel: { art: 'kopfzeilen-zu-gross' },
  },
  'anfrage-zu-langsam': {
    status: 408,
    title: 'Die Anfrage kam nicht rechtzeitig an.',
    beschreibung: 'Kopf oder Rumpf trafen nicht innerhalb der Frist ein. Die Verbindung wird geschlossen.',
    behebung: 'Anfrage erneut senden, bei Schreibvorgängen mit demselben Idempotency-Key.',
    detail: () => 'Die Anfrage traf nicht vollständig innerhalb der Frist ein.',
    beispiel: { art: 'anfrage-zu-langsam' },
  },
  'vorbedingung-fehlt': {
    status: 428,
    title: 'Der Kopf If-Match fehlt.',
    beschreibung: 'Die Änderung verlangt `If-Match` mit dem ETag des gelesenen Stands.',
    behebung: 'Objekt lesen und den ETag in `If-Match` senden.',
    detail: () => 'Die Änderung verlangt If-Match.',
    beispiel: { art: 'vorbedingung-fehlt' },
  },
  'vorbedingung-verletzt': {
    status: 412,
    title: 'Das Objekt hat sich geändert.',
    beschreibung: '`If-Match` nennt einen älteren Stand als den gespeicherten.',
    behebung: 'Objekt neu lesen, Änderung prüfen und mit dem neuen ETag senden.',
    detail: () => 'Der Stand in If-Match ist nicht mehr der gespeicherte.',
    beispiel: { art: 'vorbedingung-verletzt' },
  },
  'idempotenz-in-arbeit': {
    status: 409,
    title: 'Dieselbe Anfrage wird gerade bearbeitet.',
    beschreibung: 'Eine Anfrage mit demselben Idempotency-Key läuft noch.',
    behebung: 'Nach der in `Retry-After` genannten Zeit mit demselben Schlüssel wiederholen.',
    detail: () => 'Eine Anfrage mit diesem Idempotency-Key läuft noch.',
    kopf: () => ({ 'Retry-After': '1' }),
    beispiel: { art: 'idempotenz-in-arbeit' },
  },
  'idempotenz-andere-anfrage': {
    status: 422,
    title: 'Der Idempotency-Key gehört zu einer anderen Anfrage.',
    beschreibung: 'Der Schlüssel wurde bereits mit anderem Inhalt verwendet.',
    behebung: 'Für jede neue Anfrage einen neuen Schlüssel erzeugen.',
    detail: () => 'Dieser Idempotency-Key wurde bereits mit anderem Inhalt verwendet.',
    beispiel: { art: 'idempotenz-andere-anfrage' },
  },
  'idempotenz-schluessel-fehlt': {
    status: 400,
    title: 'Der Kopf Idempotency-Key fehlt.',
    beschreibung:
      'Buchungen, Zahlungen, Stapel und Aufträge verlangen einen Idempotency-Key, damit eine Wiederholung nichts verdoppelt.',
    behebung: 'Einen neuen Schlüssel (z. B. eine UUID) im Kopf `Idempotency-Key` senden.',
    detail: () => 'Dieser Endpunkt verlangt einen Idempotency-Key.',
    beispiel: { art: 'idempotenz-schluessel-fehlt' },
  },
  'natuerlicher-schluessel-vergeben': {
    status: 409,
    title: 'Diese fachliche Kennung ist schon mit anderem Inhalt vergeben.',
    beschreibung: 'Eine Kennung, die nur einmal vorkommen darf, ist mit anderem Inhalt gespeichert.',
    behebung: 'Den gespeicherten Vorgang prüfen oder eine neue Kennung verwenden.',
    detail: () => 'Die fachliche Kennung ist mit anderem Inhalt gespeichert.',
    beispiel: { art: 'natuerlicher-schluessel-vergeben' },
  },
  'bekannt-am-zu-jung': {
    status: 422,
    title: 'Der Zeitpunkt bekanntAm liegt zu kurz zurück.',
    beschreibung:
      '`bekanntAm` muss mindestens 30 Sekunden zurückliegen, damit laufende Schreibvorgänge die Antwort nicht mehr ändern.',
    behebung: 'Ohne `bekanntAm` den neuesten Stand lesen oder einen früheren Zeitpunkt nennen.',
    detail: () => 'Der Zeitpunkt bekanntAm muss mindestens 30 Sekunden zurückliegen.',
    beispiel: { art: 'bekannt-am-zu-jung' },
  },
  'zu-viele-anfragen': {
    status: 429,
    title: 'Zu viele Anfragen.',
    beschreibung: 'Die Grenze je Client oder die Warteschlange einer Akte ist erreicht.',
    behebung: 'Nach der in `Retry-After` genannten Zeit wiederholen.',
    detail: (f) => `Erneut versuchen in ${f.wartenSekunden} s.`,
    kopf: (f) => ({ 'Retry-After': `${f.wartenSekunden}` }),
    beispiel: { art: 'zu-viele-anfragen', wartenSekunden: 1 },
  },
  ueberlastet: {
    status: 503,
    title: 'Der Dienst ist gerade nicht bereit.',
    beschreibung:
      'Die Datenbank ist nicht erreichbar, ausgelastet oder der Dienst fährt herunter. Es ist nichts gespeichert.',
    behebung:
      'Nach der in `Retry-After` genannten Zeit wiederholen, bei Schreibvorgängen mit demselben Idempotency-Key.',
    detail: (f) => `Erneut versuchen in ${f.wartenSekunden} s.`,
    kopf: (f) => ({ 'Retry-After': `${f.wartenSekunden}` }),
    beispiel: { art: 'ueberlastet', wartenSekunden: 2 },
  },
  unerwartet: {
    status: 500,
    title: 'Unerwarteter Fehler.',
    beschreibung: 'Ein Fehler des Dienstes. Er ist unter der in `instance` genannten Kennung protokolliert.',
    behebung: 'Dem Betreiber die Kennung aus `instance` nennen.',
    detail: () => 'Der Fehler ist unter der Kennung in instance protokolliert.',
    beispiel: { art: 'unerwartet' },
  },
};

/** Stable code of a problem, as in `type` and `code`. */
export type Problemcode = keyof typeof PROBLEME;
export const PROBLEMCODES = Object.keys(PROBLEME) as readonly Problemcode[];

export const istProblemcode = (code: string): code is Problemcode => Object.hasOwn(PROBLEME, code);

/** The row of a code with the parameter type of its functions widened; callers pass the row a failure of its own kind. */
export const problemart = (code: Problemcode): Problemart => PROBLEME[code] as Problemart;
