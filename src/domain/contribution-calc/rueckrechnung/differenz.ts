import type { Groesse, Rechenweg } from '../rechenweg';
import { BETRAGSFELDER, type Betragsfeld, type Seite } from './seite';

/** The differences of one Versorgungsbezug in one month. */
export interface Bezugsdifferenz {
  readonly id: string;
  readonly kv: Readonly<Record<'beitragAllgemein' | 'zusatzbeitrag', string>>;
  readonly pv: Readonly<Record<'beitrag', string>>;
  readonly summe: string;
}

export interface Differenzgroessen {
  readonly felder: Readonly<Record<Betragsfeld, Groesse>>;
  readonly summe: Groesse;
  readonly alsBetraege: Bezugsdifferenz;
}

/** The Versorgungsbezüge of both states by their ids, those of the new one first. */
export function differenzen(bisher: Seite, neu: Seite, weg: Rechenweg): Differenzgroessen[] {
  const ids = [...new Set([...neu.versorgungsbezuege, ...bisher.versorgungsbezuege].map(({ id }) => id))];
  return ids.map((id, stelle) => bezugsdifferenz(id, bisher, neu, weg.in(`versorgungsbezuege/${stelle}`)));
}

function bezugsdifferenz(id: string, bisher: Seite, neu: Seite, weg: Rechenweg): Differenzgroessen {
  const feld = (name: Betragsfeld): Groesse =>
    weg.rechne('differenz', name, { titel: `${BETRAGSFELDER[name]}: Unterschied`, regel: 'CR-135' }, [
      betragVon(neu, id, name, 'neu', weg),
      betragVon(bisher, id, name, 'bisher', weg),
    ]);
  const felder = {
    'kv/beitragAllgemein': feld('kv/beitragAllgemein'),
    'kv/zusatzbeitrag': feld('kv/zusatzbeitrag'),
    'pv/beitrag': feld('pv/beitrag'),
  };
  const titel = { titel: 'Unterschied aus diesem Versorgungsbezug', regel: 'CR-135' } as const;
  const summe = weg.rechne('summe', 'summe', titel, Object.values(felder));
  return {
    felder,
    summe,
    alsBetraege: {
      id,
      kv: {
        beitragAllgemein: felder['kv/beitragAllgemein'].wert,
        zusatzbeitrag: felder['kv/zusatzbeitrag'].wert,
      },
      pv: { beitrag: felder['pv/beitrag'].wert },
      summe: summe.wert,
    },
  };
}

/** An amount of one state; nothing where it does not have this Versorgungsbezug. */
function betragVon(seite: Seite, id: string, name: Betragsfeld, stand: 'bisher' | 'neu', weg: Rechenweg): Groesse {
  const stelle = seite.versorgungsbezuege.findIndex((bezug) => bezug.id === id);
  const bezug = seite.versorgungsbezuege[stelle];
  if (!bezug)
    return weg.entfaellt(`${name}/${stand}`, `Im Stand „${stand}“ gibt es diesen Versorgungsbezug nicht`, 'CR-111');
  const { kv, pv } = bezug;
  const betraege: Readonly<Record<Betragsfeld, string>> = {
    'kv/beitragAllgemein': kv.beitragAllgemein,
    'kv/zusatzbeitrag': kv.zusatzbeitrag,
    'pv/beitrag': pv.beitrag,
  };
  return seite.groesse(stelle, name, betraege[name]);
}
