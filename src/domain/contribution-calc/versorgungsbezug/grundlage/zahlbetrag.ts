import { ausEingabe, type Groesse, type Rechenweg } from '../../rechenweg';
import { KAUFMAENNISCH } from '../beitrag/rundung';
import type { Kenngroessen } from '../beitrag/kenngroessen';
import type { Bezug } from '../angaben/vorgaben';

/** The monthly Zahlbetrag that § 229 SGB V means: capital in 120 parts, without what is exempt. */
export function zahlbetrag(bezug: Bezug, { kapitalteiler, unfallanteil }: Kenngroessen, weg: Rechenweg): Groesse {
  const gezahlt = monatsbetrag(bezug, kapitalteiler, weg);
  if (bezug.beitragsfreierAnteil !== undefined) {
    const frei = ausEingabe('Beitragsfreier Anteil', bezug.beitragsfreierAnteil, `${bezug.pfad}/beitragsfreierAnteil`);
    return weg.rechne('differenz', 'zahlbetrag', { titel: 'Zahlbetrag ohne beitragsfreien Anteil', regel: 'CR-007' }, [
      gezahlt,
      frei,
    ]);
  }
  return bezug.unfallversorgung ? ohneUnfallanteil(bezug, gezahlt, unfallanteil, weg) : gezahlt;
}

function monatsbetrag({ pfad, ...bezug }: Bezug, kapitalteiler: Groesse, weg: Rechenweg): Groesse {
  if (bezug.kapital === undefined) return ausEingabe('Zahlbetrag', bezug.zahlbetrag!, `${pfad}/zahlbetrag`);
  const kapital = ausEingabe('Kapitalleistung', bezug.kapital, `${pfad}/kapital`);
  return weg.rechne(
    'quotient',
    'monatsbetrag',
    { titel: 'Monatlicher Zahlbetrag der Kapitalleistung', regel: 'CR-090', rundung: KAUFMAENNISCH },
    [kapital, kapitalteiler],
  );
}

function ohneUnfallanteil(bezug: Bezug, gezahlt: Groesse, unfallanteil: Groesse, weg: Rechenweg): Groesse {
  const regel = 'CR-006';
  const mindestens = weg.rechne(
    'prozent',
    'unfallanteil',
    { titel: 'Beitragsfreier Anteil der Unfallversorgung', regel, rundung: KAUFMAENNISCH },
    [gezahlt, unfallanteil],
  );
  const { ohneErhoehung } = bezug.unfallversorgung!;
  const frei = ohneErhoehung === undefined ? mindestens : hoechsterAnteil(ohneErhoehung);
  return weg.rechne('differenz', 'zahlbetrag', { titel: 'Zahlbetrag ohne beitragsfreien Anteil', regel }, [
    gezahlt,
    frei,
  ]);

  function hoechsterAnteil(betrag: string): Groesse {
    const normal = ausEingabe('Versorgung ohne Erhöhung', betrag, `${bezug.pfad}/unfallversorgung/ohneErhoehung`);
    const erhoehung = weg.rechne('differenz', 'erhoehung', { titel: 'Erhöhung wegen des Unfalls', regel }, [
      gezahlt,
      normal,
    ]);
    return weg.rechne('maximum', 'beitragsfrei', { titel: 'Beitragsfrei: die Erhöhung, mindestens 20 %', regel }, [
      erhoehung,
      mindestens,
    ]);
  }
}
