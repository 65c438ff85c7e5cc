import { ausEingabe, type Groesse, type Rechenweg } from '../../rechenweg';
import type { Kenngroessen } from '../beitrag/kenngroessen';
import type { Bezug, Fall } from '../angaben/vorgaben';

/** Freigrenze and Freibetrag are for the compulsorily insured only (CR-002, CR-003). */
export const istPflichtversichert = ({ versicherungsstatus }: Fall): boolean =>
  versicherungsstatus === 'pflichtversichert';

/** Is the Freigrenze tested here? At a Mehrfachbezug the Krankenkasse has tested it (CR-025). */
export const wirdFreigrenzeGeprueft = (bezug: Bezug, fall: Fall): boolean =>
  istPflichtversichert(fall) && bezug.mehrfachbezug === '1';

/** What is held against the Freigrenze: all Versorgungsbezüge and the Arbeitseinkommen; neither Rente nor Arbeitsentgelt (CR-021). */
export function freigrenzensumme(
  zahlbetraege: readonly Groesse[],
  { arbeitseinkommen, pfad }: Fall,
  weg: Rechenweg,
): Groesse {
  const weiteres =
    arbeitseinkommen === undefined
      ? []
      : [ausEingabe('Arbeitseinkommen', arbeitseinkommen, `${pfad}/arbeitseinkommen`)];
  return weg.rechne('summe', 'freigrenze/summe', { titel: 'Versorgungsbezüge und Arbeitseinkommen', regel: 'CR-020' }, [
    ...zahlbetraege,
    ...weiteres,
  ]);
}

/** The whole Zahlbetrag once the sum exceeds the Freigrenze, nothing before (CR-020, CR-024). */
export const ueberDerFreigrenze = (
  zahlbetrag: Groesse,
  summe: Groesse,
  { freigrenze }: Kenngroessen,
  weg: Rechenweg,
): Groesse =>
  weg.rechne(
    'nur-wenn-uebersteigt',
    'einnahme',
    { titel: 'Beitragspflichtige Einnahme nach der Freigrenze', regel: 'CR-020' },
    [zahlbetrag, summe, freigrenze],
  );
