import { einsetzen, Unbekannt, type Umgebung } from './einsetzen';
import type { Anfrage, Antwort, Dienst, Zugangsdaten } from './dienst';
import { abfolge, type Erwartung, type Geschichte, type Schritt } from './geschichte';
import { anStelle, type Json, type Jsonobjekt } from './json';
import { kurzfassung } from './kurzfassung';
import { abweichungen, type Abweichung } from './vergleich';

/** One step as it went: a row of the table. */
export interface Zeile {
  readonly dokument: string;
  readonly geschichte: string;
  readonly datei: string;
  readonly nummer: number;
  readonly schritt: string;
  readonly anfrage: string;
  readonly erhalten: string;
  readonly erwartet: string;
  readonly ok: boolean;
  readonly abweichungen: readonly Abweichung[];
}

/** Tells a story to a service, step by step. A step that fails does not end it: what depends on it fails visibly, too. */
export async function* erzaehle(geschichte: Geschichte, dienst: Dienst, betriebstoken: string): AsyncGenerator<Zeile> {
  const { land, jetzt, dokument, titel, datei, vorlagen = {} } = geschichte;
  const clients = await dienst.eroeffne(land, jetzt, betriebstoken);
  const lauf: Lauf = { dienst, ausweise: new Ausweise(dienst, clients), gemerkt: new Map(), vorlagen };
  for (const [i, schritt] of abfolge(geschichte).entries()) {
    const kopf = { dokument, geschichte: titel, datei, nummer: i + 1, schritt: schritt.titel };
    yield { ...kopf, ...(await gehe(schritt, lauf)) };
  }
}

/** A story on its way. */
interface Lauf extends Umgebung {
  readonly dienst: Dienst;
  readonly ausweise: Ausweise;
  readonly gemerkt: Map<string, Json>;
}

type Ausgang = Pick<Zeile, 'anfrage' | 'erhalten' | 'erwartet' | 'ok' | 'abweichungen'>;

async function gehe(schritt: Schritt, lauf: Lauf): Promise<Ausgang> {
  try {
    const anfrage = anfrageVon(schritt, lauf);
    const erwartet = einsetzen(alsJson(schritt.erwartet), lauf);
    const antwort = alsJson(await lauf.dienst.sende(anfrage, await lauf.ausweise.fuer(schritt.rolle)));
    const fehler = [...abweichungen(erwartet, antwort), ...merke(schritt, antwort, lauf)];
    return {
      anfrage: `${anfrage.methode} ${anfrage.weg}`,
      erhalten: kurzfassung(erwartet, antwort),
      erwartet: kurzfassung(erwartet),
      ok: fehler.length === 0,
      abweichungen: fehler,
    };
  } catch (fehler) {
    if (!(fehler instanceof Unbekannt)) throw fehler;
    return nichtGesendet(schritt, fehler.message);
  }
}

const nichtGesendet = ({ methode, weg, erwartet }: Schritt, grund: string): Ausgang => ({
  anfrage: `${methode} ${weg}`,
  erhalten: 'nicht gesendet',
  erwartet: kurzfassung(alsJson(erwartet)),
  ok: false,
  abweichungen: [{ stelle: '', erwartet: 'ein ausführbarer Schritt', erhalten: grund }],
});

function anfrageVon({ methode, weg, kopf, rumpf }: Schritt, umgebung: Umgebung): Anfrage {
  return {
    methode,
    weg: einsetzen(weg, umgebung) as string,
    ...(kopf && { kopf: einsetzen(kopf, umgebung) as Readonly<Record<string, string>> }),
    ...(rumpf !== undefined && { rumpf: einsetzen(rumpf, umgebung) }),
  };
}

/** Takes from the answer what later steps need; what is not there is a fault of this step. */
function merke({ merke: stellen = {} }: Schritt, antwort: Json, { gemerkt }: Lauf): Abweichung[] {
  return Object.entries(stellen).flatMap(([name, stelle]) => {
    const wert = anStelle(antwort, stelle);
    if (wert === undefined) return [{ stelle, erwartet: `ein Wert für {{${name}}}`, erhalten: 'fehlt' }];
    gemerkt.set(name, wert);
    return [];
  });
}

const alsJson = ({ status, kopf, rumpf }: Antwort | Erwartung): Jsonobjekt => ({
  status,
  ...(kopf && { kopf }),
  ...(rumpf !== undefined && { rumpf }),
});

/** One token per role of the story's tenant. */
class Ausweise {
  private readonly token = new Map<string, string>();

  constructor(
    private readonly dienst: Dienst,
    private readonly clients: Readonly<Record<string, Zugangsdaten>>,
  ) {}

  async fuer(rolle: string): Promise<string> {
    const vorhanden = this.token.get(rolle);
    if (vorhanden !== undefined) return vorhanden;
    const client = this.clients[rolle];
    if (!client) throw new Unbekannt(`Die Rolle ${rolle} gibt es nicht.`);
    const token = await this.dienst.token(client);
    this.token.set(rolle, token);
    return token;
  }
}
