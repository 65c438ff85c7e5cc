import { betrag } from '../../../kern/geld';
import type { Anmerkungen } from '../../versorgungsbezug/angaben/hinweise';
import { merkeKinder } from '../../versorgungsbezug/angaben/begruendung';
import type { Beitragslage } from '../beitrag/lage';
import { hatEinmalzahlung } from '../grundlage/entgelt';
import { gesamtentgelt, lageZumUebergangsbereich } from '../grundlage/einordnung';
import { istBeitragspflichtig, istGeringfuegig, zahltPvSelbst, type Fall } from './vorgaben';

/** Tells what decided, what was taken for granted, and what the caller has to look after. */
export function merkeGruende(lage: Beitragslage, anmerkungen: Anmerkungen): void {
  merkeUebergangsbereich(lage, anmerkungen);
  merkeGruppe(lage.fall, anmerkungen);
  merkeEntgelt(lage, anmerkungen);
  if (lage.fall.gruppe.pv !== '0' && !zahltPvSelbst(lage.fall)) merkeKinder(lage.fall, lage.kinder, anmerkungen);
  merkeUmlagen(lage.fall, anmerkungen);
}

function merkeUebergangsbereich({ fall, werte, einordnung }: Beitragslage, anmerkungen: Anmerkungen): void {
  const merke = (text: string, regel: 'CR-203b' | 'CR-213' | 'CR-213b'): void =>
    anmerkungen.merke('/uebergangsbereich', text, regel);
  if (einordnung === 'uebergangsbereich' && fall.uebergangsbereich === undefined) {
    merke('Ohne Angabe entscheidet das Entgelt dieses Monats: Es liegt im Übergangsbereich.', 'CR-213');
  }
  if (fall.uebergangsbereich && lageZumUebergangsbereich(fall, werte) === 'ausserhalb') {
    merke('Das Entgelt dieses Monats liegt über dem Übergangsbereich; es gelten die allgemeinen Regeln.', 'CR-213');
  }
  if (einordnung === 'unterschreitung' && fall.monat <= BESTANDSSCHUTZ_BIS) {
    merke('Der Bestandsschutz nach § 134 SGB IV (bis 2023) ist nicht berücksichtigt.', 'CR-213b');
  }
  if (fall.sachsen && einordnung === 'uebergangsbereich') {
    merke('Die Verteilung der Pflegeversicherung in Sachsen ist im Übergangsbereich abgeleitet.', 'CR-203b');
  }
}
const BESTANDSSCHUTZ_BIS = '2023-12';

function merkeGruppe({ gruppe, monat }: Fall, anmerkungen: Anmerkungen): void {
  const merke = (text: string, regel: 'CR-207c' | 'CR-211'): void => anmerkungen.merke('/beitragsgruppe', text, regel);
  if (gruppe.kv === '9') {
    merke(
      'Firmenzahler: Der Anteil des Arbeitgebers zu KV und PV ist sein Zuschuss zum Beitrag des Mitglieds.',
      'CR-207c',
    );
  }
  if (gruppe.kv === '0' && gruppe.pv !== '0') {
    merke('Freiwillig Versicherte ohne Firmenzahler zahlen ihre Beiträge zu KV und PV selbst.', 'CR-207c');
  }
  if (gruppe.alv === '2' && monat <= '2021-12') {
    merke('Der Anteil des Arbeitgebers nach der Regelaltersgrenze ist bis Ende 2021 ausgesetzt.', 'CR-211');
  }
}

function merkeEntgelt({ fall, werte }: Beitragslage, anmerkungen: Anmerkungen): void {
  if (istGeringfuegig(fall) && gesamtentgelt(fall).gt(betrag(werte.geringfuegigkeit.wert))) {
    const text =
      'Das Entgelt übersteigt die Geringfügigkeitsgrenze; das ist nur gelegentlich und unvorhersehbar unschädlich.';
    anmerkungen.merke('/arbeitsentgelt', text, 'CR-217');
  }
  if (istGeringfuegig(fall) && fall.gruppe.rv === '1' && fall.mindestbemessung === undefined) {
    const text = 'Ohne Angabe gilt die Mindestbeitragsbemessungsgrundlage der Rentenversicherung.';
    anmerkungen.merke('/mindestbemessung', text, 'CR-217b');
  }
  if (fall.bisher && hatEinmalzahlung(fall) && fall.monat.slice(5) <= '03') {
    const text =
      'Ob die Einmalzahlung dem Vorjahr zuzuordnen ist (§ 23a Abs. 4 SGB IV, Januar bis März), ist nicht geprüft.';
    anmerkungen.merke('/einmalzahlung', text, 'CR-218b');
  }
}

function merkeUmlagen({ umlagesaetze, ...fall }: Fall, anmerkungen: Anmerkungen): void {
  for (const umlage of ['u1', 'u2'] as const) {
    if (umlagesaetze?.[umlage] !== undefined) continue;
    const text = `Ohne Umlagesatz der Krankenkasse ist die Umlage ${umlage.toUpperCase()} nicht gerechnet.`;
    anmerkungen.merke(`/umlagesaetze/${umlage}`, text, 'CR-206');
  }
  if (!istBeitragspflichtig(fall)) {
    anmerkungen.merke('/beitragsgruppe', 'Nach der Beitragsgruppe fallen nur Umlagen an.', 'CR-207');
  }
}
