import { betrag } from '../../../kern/geld';
import type { Groesse, Rechenweg } from '../../rechenweg';
import { DREISSIG } from '../angaben/vorgaben';
import type { Beitragslage } from './lage';
import { BVV } from './rundung';
import { ausAnteilen, nachSatz, nurArbeitgeber, type Beitrag } from './verteilung';

const ANGABEN = { name: 'zur Rentenversicherung', regel: 'CR-217' } as const;

/** The employer's flat share; those who are insured in the RV bear what is left of the whole rate. */
export function rvMinijob(ort: Rechenweg, entgelt: Groesse, lage: Beitragslage): Beitrag {
  const { fall, werte } = lage;
  const satz = fall.beschaeftigungsart === 'geringfuegig' ? werte.minijobRv : werte.minijobRvHaushalt;
  if (fall.gruppe.rv === '5') return nurArbeitgeber(ort, satz, entgelt, ANGABEN);
  const mindest = mindestbemessung(ort, lage);
  const arbeitgeber = nachSatz(ort, 'arbeitgeber', 'Anteil des Arbeitgebers', 'CR-217', [entgelt, satz]);
  if (mindest && betrag(entgelt.wert).lte(betrag(mindest.wert))) {
    const titel = 'Mindestbeitrag zur Rentenversicherung';
    const beitrag = nachSatz(ort, 'beitrag', titel, 'CR-217b', [mindest, werte.rvSatz]);
    const rest = { titel: 'Anteil des Beschäftigten: der Rest', regel: 'CR-217b' } as const;
    return {
      beitrag,
      arbeitgeber,
      arbeitnehmer: ort.rechne('differenz', 'arbeitnehmer', rest, [beitrag, arbeitgeber]),
    };
  }
  const eigenerSatz = ort.rechne(
    'differenz',
    'satzArbeitnehmer',
    { titel: 'Satz des Beschäftigten', regel: 'CR-217', einheit: 'Prozent' },
    [werte.rvSatz, satz],
  );
  const arbeitnehmer = nachSatz(ort, 'arbeitnehmer', 'Anteil des Beschäftigten', 'CR-217', [entgelt, eigenerSatz]);
  return ausAnteilen(ort, { arbeitnehmer, arbeitgeber }, ANGABEN);
}

/** Not for those who are insured in the RV otherwise, too. */
function mindestbemessung(ort: Rechenweg, { fall, werte }: Beitragslage): Groesse | undefined {
  if (fall.mindestbemessung === false) return undefined;
  if (!fall.istTeilmonat) return werte.mindestbemessung;
  const titel = 'Mindestbeitragsbemessungsgrundlage des Teilmonats';
  return ort.rechne('anteil', 'mindestbemessung', { titel, regel: 'CR-217c', rundung: BVV }, [
    werte.mindestbemessung,
    DREISSIG,
    fall.tage,
  ]);
}
