import { alsDeutscherText, betrag, NULL_BETRAG } from '../../../kern/geld';
import { ausEingabe, type Groesse, type Rechenweg } from '../../rechenweg';
import type { RegelId } from '../../regeln/koepfe';
import type { Basis, Block } from '../angaben/bloecke';
import type { Lage } from '../anspruch/lage';
import type { Abweichung } from './abweichung';

interface Ort {
  readonly weg: Rechenweg;
  readonly abweichungen: Abweichung[];
  /** Liable Sonderzahlungen of earlier Tarifblöcke of this mBGM; moves on with each. */
  readonly sonderzahlungen: Groesse[];
}

const OHNE_GRENZE: Readonly<Record<string, RegelId>> = { BV: 'CR-307', SO: 'CR-308' };

/** The amount that contributions are calculated from: the reported one up to its ceiling. */
export function beitragsgrundlage(basis: Basis, block: Block, lage: Lage, ort: Ort): Groesse {
  if (basis.typ === 'AB') return laufend(basis, block, lage, ort);
  if (basis.typ === 'SZ') return sonderzahlung(basis, lage, ort);
  const regel = OHNE_GRENZE[basis.typ];
  const titel = regel ? 'Grundlage ohne Höchstbeitragsgrundlage' : 'Grundlage wie angegeben';
  return ort.weg.rechne('summe', 'betrag', { titel, regel: regel ?? 'CR-300' }, [basis.wert]);
}

/** CR-304. Selbstabrechner report the capped amount, Vorschreiber the whole one (CR-309): only with those a higher one is a fault. */
function laufend(basis: Basis, block: Block, lage: Lage, { weg, abweichungen }: Ort): Groesse {
  const grenze = hoechstbeitragsgrundlage(block, lage, weg);
  const grundlage = weg.rechne('minimum', 'betrag', { titel: 'Allgemeine Beitragsgrundlage', regel: 'CR-304' }, [
    basis.wert,
    grenze,
  ]);
  if (basis.gemeldet && lage.verfahren === 'selbstabrechner') {
    merkeKuerzung(
      'hoechstbeitragsgrundlage',
      'CR-309',
      'die Höchstbeitragsgrundlage der Verrechnungstage',
      basis,
      grundlage,
      abweichungen,
    );
  }
  merkeGeringfuegigkeit(basis, block, lage, abweichungen);
  return grundlage;
}

function hoechstbeitragsgrundlage(
  { verrechnungstage, pfad, ohneSonderzahlungen }: Block,
  { werte }: Lage,
  weg: Rechenweg,
): Groesse {
  if (ohneSonderzahlungen) return werte.hbgOhneSonderzahlung;
  const tage: Groesse = {
    name: 'Verrechnungstage',
    wert: `${verrechnungstage}`,
    herkunft: { art: 'feststellung', regel: 'CR-304', aus: [pfad] },
  };
  const titel = 'Höchstbeitragsgrundlage der Verrechnungstage';
  return weg.rechne('produkt', 'hoechstbeitragsgrundlage', { titel, regel: 'CR-304' }, [werte.hbgTag, tage]);
}

/** CR-305: what the earlier Sonderzahlungen of the year leave of the yearly ceiling. */
function sonderzahlung(
  basis: Basis,
  { werte, sonderzahlungenBisher }: Lage,
  { weg, abweichungen, sonderzahlungen }: Ort,
): Groesse {
  const bisher =
    sonderzahlungenBisher === undefined
      ? []
      : [ausEingabe('Sonderzahlungen bisher', sonderzahlungenBisher, '/sonderzahlungenBisher')];
  const frei = weg.rechne('rest', 'freieHoechstbeitragsgrundlage', { titel: 'Im Jahr noch frei', regel: 'CR-305' }, [
    werte.hbgSonderzahlung,
    ...bisher,
    ...sonderzahlungen,
  ]);
  const grundlage = weg.rechne('minimum', 'betrag', { titel: 'Beitragspflichtige Sonderzahlung', regel: 'CR-305' }, [
    basis.wert,
    frei,
  ]);
  sonderzahlungen.push(grundlage);
  if (basis.gemeldet) {
    merkeKuerzung(
      'sonderzahlungen-im-jahr',
      'CR-305',
      'die jährliche Höchstbeitragsgrundlage für Sonderzahlungen',
      basis,
      grundlage,
      abweichungen,
    );
  }
  return grundlage;
}

function merkeKuerzung(
  art: 'hoechstbeitragsgrundlage' | 'sonderzahlungen-im-jahr',
  regel: 'CR-309' | 'CR-305',
  grenze: string,
  { wert, pfad }: Basis,
  grundlage: Groesse,
  abweichungen: Abweichung[],
): void {
  if (betrag(grundlage.wert).eq(betrag(wert.wert))) return;
  const text = `Die Verrechnungsbasis von ${alsDeutscherText(betrag(wert.wert))} übersteigt ${grenze}.`;
  abweichungen.push({ art, regel, text, pfad: `${pfad}/betrag`, gemeldet: wert.wert, richtig: grundlage.wert });
}

const VOLLER_MONAT = 30;

/** A group that does not fit the amount: geringfügig is pay that does not exceed the limit (§ 5 Abs. 2 ASVG). */
function merkeGeringfuegigkeit(
  basis: Basis,
  { tarif, verrechnungstage }: Block,
  { werte, abrechnung }: Lage,
  abweichungen: Abweichung[],
): void {
  const [entgelt, grenze] = [betrag(basis.wert.wert), betrag(werte.geringfuegigkeit.wert)];
  const angaben = {
    regel: 'CR-327',
    pfad: basis.pfad,
    grundlage: basis.wert.wert,
    grenze: werte.geringfuegigkeit.wert,
  } as const;
  const ueber = entgelt.gt(grenze);
  if (tarif === 'geringfuegig' && ueber) {
    const text = 'Das Entgelt übersteigt die Geringfügigkeitsgrenze; die Beschäftigtengruppe ist eine geringfügige.';
    abweichungen.push({ ...angaben, art: 'ueber-geringfuegigkeitsgrenze', text });
  }
  const ganzerMonat = abrechnung === 'regelfall' && verrechnungstage === VOLLER_MONAT;
  const voll = tarif === 'arbeiter-angestellte' || tarif === 'freier-dienstnehmer';
  if (voll && ganzerMonat && !ueber && entgelt.gt(NULL_BETRAG)) {
    const text =
      'Das Entgelt übersteigt die Geringfügigkeitsgrenze nicht; die Beschäftigtengruppe ist keine geringfügige.';
    abweichungen.push({ ...angaben, art: 'unter-geringfuegigkeitsgrenze', text });
  }
}
