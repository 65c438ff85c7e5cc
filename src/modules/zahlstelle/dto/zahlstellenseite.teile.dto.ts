import { Codefeld, Listenfeld, Objektfeld, Textfeld, Wahrheitsfeld } from '../../../platform/http/felder/felder';
import { DbzkDto } from './dbzk.dto';

/** Parts that several answers of the Zahlstelle's side share. */
export class UebernahmebefundDto {
  @Textfeld({ hoechstens: 7, beispiel: 'ZR-014k', beschreibung: 'Regel dieses Dienstes, siehe `/v1/regeln/{id}`.' })
  regel!: string;
  @Textfeld({
    hoechstens: 8,
    auchNull: true,
    beispiel: null,
    beschreibung: 'Amtliche Fehlernummer; null, weil für Version 5 keine veröffentlicht ist.',
  })
  code!: string | null;
  @Codefeld(['abweisung', 'fehler', 'warnung', 'hinweis'], {
    beispiel: 'hinweis',
    beschreibung:
      'fehler: nicht übernommen; warnung: übernommen, unter `handling=strict` abgewiesen; hinweis: nur Auskunft.',
  })
  schwere!: string;
  @Textfeld({
    hoechstens: 1000,
    beispiel: 'Die Versicherungsnummer ist aus der Rückmeldung vom 02.09.2024 übernommen.',
    beschreibung: 'Was die Regel sagt.',
  })
  text!: string;
  @Textfeld({ hoechstens: 1000, beispiel: 'Nichts zu tun.', beschreibung: 'Was zu tun ist.' })
  behebung!: string;
  @Textfeld({
    mindestens: 0,
    hoechstens: 200,
    beispiel: '/vsnr',
    beschreibung: 'JSON Pointer des Felds, leer für den ganzen Satz.',
  })
  pfad!: string;
}

export class FaelligesDto {
  @Codefeld(['storno', 'ende', 'neue-meldung', 'kasse-klaeren', 'rueckmeldung-offen'], {
    beispiel: 'storno',
    beschreibung:
      'Was fällig ist: eine Meldung (Storno, Ende, neue Meldung), die Klärung der Krankenkasse, oder nur das Warten auf die Rückmeldung.',
  })
  art!: string;
  @Textfeld({ hoechstens: 7, beispiel: 'ZR-043z', beschreibung: 'Regel, aus der die Pflicht folgt.' })
  regel!: string;
  @Textfeld({
    hoechstens: 500,
    beispiel: 'Die Meldung an die unzuständige Krankenkasse ist zu stornieren.',
    beschreibung: 'Die Pflicht in Worten.',
  })
  text!: string;
  @Textfeld({ hoechstens: 500, beispiel: 'Den Storno senden.', beschreibung: 'Wie sie erfüllt wird.' })
  behebung!: string;
  @Objektfeld(() => DbzkDto, {
    optional: true,
    beschreibung:
      'Die fertige Meldung (DBZK), so zu senden an `POST /v1/zahlstelle/meldungen`. Fehlt, wo erst Angaben der Zahlstelle nötig sind.',
  })
  meldung?: DbzkDto;
  @Textfeld({
    optional: true,
    hoechstens: 10,
    beschreibung: 'Erster Tag, an dem die Meldung erstellt werden darf; fehlt, wenn sie jetzt fällig ist (ZR-050).',
  })
  fruehestensAm?: string;
}

export class FreibetragDto {
  @Wahrheitsfeld({ beispiel: true, beschreibung: 'Anspruch auf den Freibetrag (§ 226 Abs. 2 Satz 2 SGB V).' })
  anspruch!: boolean;
  @Textfeld({
    hoechstens: 16,
    beispiel: '0.00',
    beschreibung: 'Höhe in EUR; 0.00 mit Anspruch heißt voller Freibetrag, 1/20 der monatlichen Bezugsgröße (ZR-134).',
  })
  hoehe!: string;
}

export class ZeitscheibeDto {
  @Textfeld({ hoechstens: 10, beispiel: '2024-09-01', beschreibung: 'Erster Tag.' })
  ab!: string;
  @Textfeld({ optional: true, hoechstens: 10, beschreibung: 'Letzter Tag; fehlt, solange es gilt.' })
  bis?: string;
  @Textfeld({
    optional: true,
    hoechstens: 1,
    beispiel: '2',
    beschreibung: 'Beitragsabführungspflicht (KENNZABF), 1 bis 4 (ZR-101).',
  })
  kennzabf?: string;
  @Textfeld({ optional: true, hoechstens: 16, beschreibung: 'VBmax in EUR; fehlt, wo keiner gilt (ZR-120, ZR-123).' })
  vbmax?: string;
  @Textfeld({ optional: true, hoechstens: 1, beispiel: '1', beschreibung: 'Mehrfachbezug: 1 nein, 2 ja.' })
  mehrfachbezug?: string;
  @Objektfeld(() => FreibetragDto, { beschreibung: 'Freibetrag für die Abrechnung (ZR-130 bis ZR-137).' })
  freibetrag!: FreibetragDto;
}

export const befundliste = (beschreibung: string): PropertyDecorator =>
  Listenfeld(() => UebernahmebefundDto, { hoechstens: 100, beispiel: [], beschreibung });
export const faelligliste = (): PropertyDecorator =>
  Listenfeld(() => FaelligesDto, {
    hoechstens: 100,
    beispiel: [],
    beschreibung: 'Was jetzt fällig ist, in der Reihenfolge, in der es zu tun ist.',
  });
