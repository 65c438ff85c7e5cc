import type { Tag } from '../../kern/zeit';
import {
  fehlendeMbgm,
  fehlendesPaket,
  urgenzenFuer,
  istJemandVersichert,
  naechsteFaelligkeit,
  urgierteZeitraeume,
} from '../mbgm/abgleich';
import { abschliessen, erledigen } from '../faelle/clearingfall';
import { abmeldung, mbgm, stornoAbmeldung } from '../regeln/beispiele';
import { kontoSchritt, leer, type Kontozustand } from '../zustand';
import type { Akte } from './akte.hilfe.spec';
import { istArbeitstag, offeneFaelle, bisOktober } from './akte.hilfe.spec';

describe('Routineabgleich (KR-140 … KR-143)', () => {
  const abgleich = (heute: Tag, paket = true): Parameters<typeof fehlendeMbgm>[2] => ({
    heute,
    istArbeitstag,
    erinnerungsfristTage: 14,
    paketEingelangt: () => paket,
    neueId: () => 'f-abgleich',
  });

  it('urges the missing mBGM of one person once, after his deadline, by the Zuordnung', () => {
    const akte = bisOktober({ zuordnungen: [{ meldungsart: 'mbgm', seriennummer: '777' }] });
    expect(naechsteFaelligkeit(akte.zustand, akte.konto, istArbeitstag, '2024-11-10')).toBe('2024-11-16');
    expect(fehlendeMbgm(akte.zustand, akte.konto, abgleich('2024-11-15'))).toEqual([]);
    const [fall, ...weitere] = fehlendeMbgm(akte.zustand, akte.konto, abgleich('2024-11-16'));
    expect(weitere).toEqual([]);
    expect(fall?.entscheidung.befunde[0]).toMatchObject({
      code: 'BW1922',
      text: 'Für den/die Versicherte(n) Maier Eva VSNR 1237010180 fehlt im Beitragszeitraum 10/2024 für die Beschäftigung ab 01.04.2024 zum Versicherungsbereich SV/BV die entsprechende monatliche Beitragsgrundlagenmeldung mit Verrechnung.',
    });
    akte.haengeAn(fall!);
    expect(akte.fallstatus('f-abgleich')).toBe('elda-bereitgestellt');
    expect(fehlendeMbgm(akte.zustand, akte.konto, abgleich('2024-11-17'))).toEqual([]);
    expect(naechsteFaelligkeit(akte.zustand, akte.konto, istArbeitstag, '2024-11-17')).toBe('2024-12-17');
    akte.sende('2024-11-20', mbgm());
    expect(akte.fallstatus('f-abgleich')).toBe('obsolet');
    expect(akte.zustand.urgierteZeitraeume).toEqual([]);
  });

  it('closes with the Abmeldung after which nothing is owed', () => {
    const akte = bisOktober();
    akte.haengeAn(fehlendeMbgm(akte.zustand, akte.konto, abgleich('2024-11-18'))[0]!);
    expect(akte.fallstatus('f-abgleich')).toBe('elda-unzustellbar');
    const ende = '2024-09-30';
    akte.sende(
      '2024-11-19',
      abmeldung({ endeEntgeltanspruch: ende, endeBeschaeftigung: ende, betrieblicheVorsorgeEnde: ende }),
    );
    expect(offeneFaelle(akte)).toEqual([]);
    expect(naechsteFaelligkeit(akte.zustand, akte.konto, istArbeitstag, '2024-11-19')).toBeUndefined();
  });

  it('urges the account as a whole when nothing came, and closes with the first mBGM', () => {
    const akte = bisOktober();
    expect(fehlendeMbgm(akte.zustand, akte.konto, abgleich('2024-11-18', false))).toEqual([]);
    const [fall] = fehlendesPaket(akte.zustand, akte.konto, abgleich('2024-11-18', false));
    expect(fall?.entscheidung.befunde[0]).toMatchObject({
      code: 'BW1930',
      text: 'Wir haben für den Beitragszeitraum 10/2024 noch keine monatliche Beitragsgrundlagenmeldung mit Verrechnung erhalten. Wir ersuchen Sie, diese umgehend nachzureichen.',
    });
    const mitFall = kontoSchritt(akte.konto, { ...fall!, id: 't-1', lfd: 1, bekanntAm: '2024-11-18T00:00:00.000000Z' });
    expect(fehlendesPaket(akte.zustand, mitFall, abgleich('2024-11-19', false))).toEqual([]);
    expect(urgenzenFuer(mitFall, '2024-10')).toEqual(['f-abgleich']);
    expect(erledigen(mitFall, 'f-abgleich', 'Das Paket ist eingelangt.').ok).toBe(true);
  });

  const mitPaketfall = (akte: Akte): Kontozustand =>
    fehlendesPaket(akte.zustand, akte.konto, abgleich('2024-11-18', false)).reduce(
      (stand, fall) => kontoSchritt(stand, { ...fall, id: 't-1', lfd: 1, bekanntAm: '2024-11-18T00:00:00.000000Z' }),
      akte.konto,
    );

  it('urges the account again when the mBGM that came is cancelled, not when the ÖGK closed the case (KR-140)', () => {
    const akte = bisOktober();
    const urgiert = mitPaketfall(akte);
    const erledigt = erledigen(urgiert, 'f-abgleich', 'Das Paket ist eingelangt.');
    if (!erledigt.ok) throw new Error('Der Clearingfall ließ sich nicht schließen.');
    const kopf = { id: 't-2', lfd: 2, bekanntAm: '2024-11-20T00:00:00.000000Z' };
    const frei = kontoSchritt(urgiert, { ...erledigt.wert, ...kopf });
    expect(fehlendesPaket(akte.zustand, frei, abgleich('2024-11-21', false))).toHaveLength(1);
    const abschluss = abschliessen(urgiert, 'f-abgleich', 'Mit dem Dienstgeber geklärt', 'oegk');
    if (!abschluss.ok) throw new Error('Die ÖGK durfte nicht schließen.');
    const geschlossen = kontoSchritt(urgiert, { ...abschluss.wert, ...kopf });
    expect(fehlendesPaket(akte.zustand, geschlossen, abgleich('2024-11-21', false))).toEqual([]);
  });

  it('closes the case of the account when nobody is insured in that period any more (KR-142)', () => {
    const akte = bisOktober();
    const urgiert = mitPaketfall(akte);
    const vorher = akte.zustand;
    const ende = '2024-09-30';
    akte.sende(
      '2024-11-19',
      abmeldung({ endeEntgeltanspruch: ende, endeBeschaeftigung: ende, betrieblicheVorsorgeEnde: ende }),
    );
    expect(urgierteZeitraeume(urgiert)).toEqual(['2024-10']);
    expect(urgenzenFuer(urgiert, '2024-10')).toEqual(['f-abgleich']);
    expect(istJemandVersichert([akte.zustand, leer], '2024-10')).toBe(false);
    expect(istJemandVersichert([akte.zustand, vorher], '2024-10')).toBe(true);
    expect(istJemandVersichert([akte.zustand], '2024-09')).toBe(true);
    expect(urgenzenFuer(urgiert, '2024-09')).toEqual([]);
  });

  it('urges a person again when the Abmeldung that closed the case is cancelled (KR-140)', () => {
    const akte = bisOktober();
    akte.haengeAn(fehlendeMbgm(akte.zustand, akte.konto, abgleich('2024-11-18'))[0]!);
    const ende = '2024-09-30';
    akte.sende(
      '2024-11-19',
      abmeldung({ endeEntgeltanspruch: ende, endeBeschaeftigung: ende, betrieblicheVorsorgeEnde: ende }),
    );
    akte.sende('2024-11-20', stornoAbmeldung({ abmeldedatum: ende }));
    expect(fehlendeMbgm(akte.zustand, akte.konto, abgleich('2024-11-21'))).toHaveLength(1);
  });

  it('leaves a Vorschreiber alone (KR-112, KR-142)', () => {
    const akte = bisOktober({ verfahren: 'vorschreiber' });
    expect(fehlendeMbgm(akte.zustand, akte.konto, abgleich('2025-03-01'))).toEqual([]);
    expect(naechsteFaelligkeit(akte.zustand, akte.konto, istArbeitstag, '2025-03-01')).toBeUndefined();
  });
});
