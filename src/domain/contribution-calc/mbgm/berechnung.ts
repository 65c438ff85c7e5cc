import { betrag } from '../../kern/geld';
import { erfolg, fehlschlag, type Ergebnis } from '../../kern/ergebnis';
import { ersterTag, type Monat } from '../../kern/zeit';
import type { Rechtswertquelle } from '../../recht/rechtswert';
import type { Befund } from '../../regelwerk/befund';
import { pruefe } from '../../regelwerk/regel';
import { Rechenweg, type Groesse, type Schritt, verwendeteRechtswerte, type VerwendeterRechtswert } from '../rechenweg';
import { angabenregeln, prozentregel } from '../regeln/mbgm/angaben';
import { Anmerkungen, type Hinweis } from '../versorgungsbezug/angaben/hinweise';
import { bloecke, type Basis, type Block } from './angaben/bloecke';
import type { MbgmEingabe } from './angaben/eingabe';
import { dienstgeberabgabe, lageVon, type Lage } from './anspruch/lage';
import type { Abweichung } from './beitrag/abweichung';
import { beitragsgrundlage } from './beitrag/grundlage';
import { abweichungenVon, positionsbeitrag, type Positionsbeitrag } from './beitrag/position';
import { zeilen } from './beitrag/zeilen';
import { kennwerte } from './tarif/kennwerte';
import { positionstyp } from './tarif/verrechnungspositionen';

/** Amounts in euro with two places, `prozent` in per cent; Abschläge carry a minus. */
export interface Positionsergebnis {
  readonly typ: string;
  readonly bezeichnung: string;
  readonly prozent: string;
  readonly betrag: string;
}

export interface Basisergebnis {
  readonly typ: string;
  /** What the positions are calculated from: the reported amount up to its ceiling. */
  readonly betrag: string;
  readonly positionen: readonly Positionsergebnis[];
}

export interface Blockergebnis {
  readonly beschaeftigtengruppe: string;
  readonly verrechnungstage: number;
  readonly basen: readonly Basisergebnis[];
  readonly summe: string;
}

export interface Mbgmberechnung {
  readonly beitragszeitraum: Monat;
  readonly tarifbloecke: readonly Blockergebnis[];
  readonly summe: string;
  /** What the Storno of this mBGM carries (CR-325). */
  readonly stornosumme: string;
  readonly abweichungen: readonly Abweichung[];
  readonly hinweise: readonly Hinweis[];
  readonly warnungen: readonly Befund[];
  readonly rechenweg: readonly Schritt[];
  readonly rechtswerte: readonly VerwendeterRechtswert[];
}

const STORNO: Groesse = {
  name: 'Vorzeichen des Stornos',
  wert: '-1',
  herkunft: { art: 'norm', norm: 'DM-Org E.32.2.8' },
};

/** The contributions of one person and Beitragszeitraum, and what in a reported mBGM differs from them. */
export function berechneMbgm(eingabe: MbgmEingabe, rechtswert: Rechtswertquelle): Ergebnis<Mbgmberechnung> {
  const tag = ersterTag(eingabe.beitragszeitraum);
  const befunde = pruefe(angabenregeln, eingabe, tag);
  if (befunde.length > 0) return fehlschlag({ art: 'angaben-abgewiesen', befunde });
  const werte = kennwerte(eingabe.beitragszeitraum, rechtswert);
  if (!werte.ok) return werte;

  const lauf = new Lauf(eingabe);
  const verfahren = lauf.anmerkungen.oder(
    eingabe.verfahren,
    'selbstabrechner',
    '/verfahren',
    'Ohne Angabe rechnet der Dienstgeber selbst ab (Selbstabrechner).',
    'CR-309',
  );
  const alle = bloecke(eingabe, dienstgeberabgabe(eingabe, werte.wert) ?? false, lauf.weg);
  const ergebnisse = lauf.bloecke(alle, lageVon(eingabe, verfahren, werte.wert, alle));
  const ohneSatz = pruefe([prozentregel], { ohneSatz: lauf.ohneSatz }, tag);
  if (ohneSatz.length > 0) return fehlschlag({ art: 'angaben-abgewiesen', befunde: ohneSatz });
  return erfolg(lauf.ergebnis(ergebnisse, rechtswert));
}

/** One run: what its blocks share. */
class Lauf {
  readonly weg = Rechenweg.neu();
  readonly anmerkungen = new Anmerkungen();
  /** Pointers of positions whose percentage nobody knows. */
  readonly ohneSatz: { readonly pfad: string; readonly typ: string }[] = [];
  private readonly abweichungen: Abweichung[] = [];
  private readonly sonderzahlungen: Groesse[] = [];
  private readonly summen: Groesse[] = [];

  constructor(private readonly eingabe: MbgmEingabe) {}

  bloecke(alle: readonly Block[], lage: Lage): Blockergebnis[] {
    return alle.map((block, i) => {
      const weg = this.weg.in(`tarifbloecke/${i}`);
      const basen = block.basen.map((basis, j) => this.basis(basis, block, lage, weg.in(`basen/${j}`)));
      const beitraege = basen.flatMap(({ positionen }) => positionen.map((position) => position.betrag));
      const summe = weg.rechne('summe', 'summe', { titel: 'Beiträge des Tarifblocks', regel: 'CR-301' }, beitraege);
      this.summen.push(summe);
      const { gruppe, verrechnungstage } = block;
      return {
        beschaeftigtengruppe: gruppe,
        verrechnungstage,
        basen: basen.map(({ typ, grundlage, positionen }) => ({
          typ,
          betrag: grundlage.wert,
          positionen: positionen.map(alsErgebnis),
        })),
        summe: summe.wert,
      };
    });
  }

  private basis(
    basis: Basis,
    block: Block,
    lage: Lage,
    weg: Rechenweg,
  ): { typ: string; grundlage: Groesse; positionen: Positionsbeitrag[] } {
    const { abweichungen, sonderzahlungen, anmerkungen } = this;
    const grundlage = beitragsgrundlage(basis, block, lage, { weg, abweichungen, sonderzahlungen });
    const positionen: Positionsbeitrag[] = [];
    for (const zeile of zeilen(basis, block, lage, abweichungen, anmerkungen)) {
      const beitrag = positionsbeitrag(zeile, grundlage, block, lage, weg.in(`positionen/${positionen.length}`));
      if (!beitrag) {
        this.ohneSatz.push(zeile);
        continue;
      }
      positionen.push(beitrag);
      if (lage.verfahren === 'selbstabrechner') abweichungen.push(...abweichungenVon(zeile, beitrag));
    }
    return { typ: basis.typ, grundlage, positionen };
  }

  ergebnis(tarifbloecke: readonly Blockergebnis[], rechtswert: Rechtswertquelle): Mbgmberechnung {
    const { weg, abweichungen, anmerkungen, eingabe } = this;
    const summe = weg.rechne('summe', 'summe', { titel: 'Summe der Beiträge', regel: 'CR-301' }, this.summen);
    const storno = weg.rechne('produkt', 'stornosumme', { titel: 'Summe im Storno', regel: 'CR-325' }, [summe, STORNO]);
    const { summeBeitraege, beitragszeitraum } = eingabe;
    if (summeBeitraege !== undefined && !betrag(summeBeitraege).eq(betrag(summe.wert))) {
      const text = 'Die gemeldete Summe der Beiträge ist nicht die errechnete.';
      abweichungen.push({
        art: 'summe',
        regel: 'CR-301',
        text,
        pfad: '/summeBeitraege',
        gemeldet: summeBeitraege,
        richtig: summe.wert,
      });
    }
    return {
      beitragszeitraum,
      tarifbloecke,
      summe: summe.wert,
      stornosumme: storno.wert,
      abweichungen,
      ...anmerkungen,
      rechenweg: weg.schritte,
      rechtswerte: verwendeteRechtswerte(weg.schritte, rechtswert),
    };
  }
}

const alsErgebnis = ({ typ, prozent, betrag: beitrag }: Positionsbeitrag): Positionsergebnis => ({
  typ,
  bezeichnung: positionstyp(typ)!.bezeichnung,
  prozent: prozent.wert,
  betrag: beitrag.wert,
});
