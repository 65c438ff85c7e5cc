import { ausEingabe, ausNorm, type Groesse, type Rechenweg } from '../../rechenweg';
import { DREISSIG, type Fall } from '../angaben/vorgaben';
import type { Kenngroessen } from '../beitrag/kenngroessen';
import { EINNAHME } from '../beitrag/rundung';
import type { Einordnung } from './einordnung';
import { beitragspflichtig, hatEinmalzahlung, laufendesEntgelt, type Grenzzweig } from './entgelt';

/** What the contributions of a branch are calculated from. */
export interface Grundlage {
  /** For the whole contribution. */
  readonly gesamt: Groesse;
  /** For the employee's half; the same where nothing special holds. */
  readonly arbeitnehmer: Groesse;
  /** For what the employee bears alone. */
  readonly allein: Groesse;
  /** Without Einmalzahlungen. */
  readonly laufend: Groesse;
}

export interface Grundlagenlage {
  readonly fall: Fall;
  readonly werte: Kenngroessen;
  readonly einordnung: Einordnung;
  readonly weg: Rechenweg;
}

const BBG = { kv: 'bbgKv', pv: 'bbgPv', rvAlv: 'bbgRvAlv' } as const;

/** Bases, each made when a branch first asks for it: a branch without contributions leaves no steps. */
export class Grundlagen {
  private readonly gemacht = new Map<Grenzzweig, Grundlage>();
  private readonly einnahmen: readonly [Groesse, Groesse] | undefined;

  constructor(private readonly lage: Grundlagenlage) {
    this.einnahmen = einnahmenImUebergangsbereich(lage);
  }

  fuer(zweig: Grenzzweig): Grundlage {
    const vorhanden = this.gemacht.get(zweig);
    if (vorhanden) return vorhanden;
    const neu = this.mache(zweig);
    this.gemacht.set(zweig, neu);
    return neu;
  }

  /** Base of the Umlagen U1 and U2 (CR-206, CR-206b). */
  fuerUmlagen(): Groesse {
    const { laufend } = this.fuer('rvAlv');
    const regel = this.einnahmen ? 'CR-206c' : hatEinmalzahlung(this.lage.fall) ? 'CR-206b' : 'CR-206';
    return this.lage.weg.rechne('summe', 'grundlagen/umlagen', { titel: 'Umlagepflichtiges Entgelt', regel }, [
      laufend,
    ]);
  }

  private mache(zweig: Grenzzweig): Grundlage {
    const { fall, werte, einordnung, weg } = this.lage;
    if (this.einnahmen) {
      const [einnahme, arbeitnehmer] = this.einnahmen;
      const titel = 'Beitragspflichtige Einnahme';
      const gesamt = weg.rechne('summe', `grundlagen/${zweig}`, { titel, regel: 'CR-213' }, [einnahme]);
      return { gesamt, arbeitnehmer, allein: gesamt, laufend: gesamt };
    }
    const entgelt = beitragspflichtig(zweig, werte[BBG[zweig]], fall, weg);
    const { gesamt } = entgelt;
    if (einordnung !== 'arbeitgeber-allein' && einordnung !== 'geringverdiener') {
      return { ...entgelt, arbeitnehmer: gesamt, allein: gesamt };
    }
    const arbeitnehmer = anteilDesArbeitnehmers(gesamt, zweig, this.lage);
    return { ...entgelt, arbeitnehmer, allein: arbeitnehmer };
  }
}

/** The employee bears nothing, but for what an Einmalzahlung brings above the Geringverdienergrenze (CR-212, CR-212b). */
function anteilDesArbeitnehmers(
  gesamt: Groesse,
  zweig: Grenzzweig,
  { fall, werte, einordnung, weg }: Grundlagenlage,
): Groesse {
  const name = `grundlagen/${zweig}/arbeitnehmer`;
  if (einordnung === 'arbeitgeber-allein' || !hatEinmalzahlung(fall)) {
    return weg.entfaellt(name, 'Der Arbeitgeber trägt die Beiträge allein', 'CR-212');
  }
  const titel = 'Teil über der Geringverdienergrenze';
  return weg.rechne('rest', name, { titel, regel: 'CR-212b' }, [gesamt, werte.geringverdiener]);
}

const NULL_FAKTOR = ausNorm('Faktor für den Beschäftigten', '0', '§ 20 Abs. 2a Satz 6 SGB IV');

/** CR-213: what counts for the whole contribution, and for the employee's part; none outside the Übergangsbereich. */
function einnahmenImUebergangsbereich({
  fall,
  werte,
  einordnung,
  weg,
}: Grundlagenlage): readonly [Groesse, Groesse] | undefined {
  if (einordnung !== 'uebergangsbereich' && einordnung !== 'unterschreitung') return undefined;
  const ort = weg.in('uebergangsbereich');
  const entgelt = hatEinmalzahlung(fall)
    ? ort.rechne('summe', 'arbeitsentgelt', { titel: 'Arbeitsentgelt des Monats', regel: 'CR-213' }, [
        laufendesEntgelt(fall),
        ausEingabe('Einmalzahlung', fall.einmalzahlung!, '/einmalzahlung'),
      ])
    : laufendesEntgelt(fall);
  const gesamt = 'Beitragspflichtige Einnahme für den Gesamtbeitrag';
  if (einordnung === 'unterschreitung') {
    return [
      ort.rechne('produkt', 'gesamt', { titel: gesamt, regel: 'CR-213b', rundung: EINNAHME }, [
        werte.faktorF!,
        entgelt,
      ]),
      ort.entfaellt('arbeitnehmer', 'Der Arbeitgeber trägt den Beitrag allein', 'CR-213b'),
    ];
  }
  const regel = fall.istTeilmonat ? 'CR-213c' : 'CR-213';
  const gleitend = (name: string, titel: string, faktor: Groesse): Groesse =>
    ort.rechne('gleitend', name, { titel, regel, rundung: EINNAHME }, [
      entgelt,
      faktor,
      werte.geringfuegigkeit,
      werte.obergrenze,
      DREISSIG,
      fall.tage,
    ]);
  return [
    gleitend('gesamt', gesamt, werte.faktorF!),
    gleitend('arbeitnehmer', 'Beitragspflichtige Einnahme für den Anteil des Beschäftigten', NULL_FAKTOR),
  ];
}
