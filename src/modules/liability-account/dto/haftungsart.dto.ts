import type { Haftungsart } from '../../../domain/liability-account/haftung/haftungsart';
import { HAFTUNGSCODES, type Haftungscode } from '../../../domain/liability-account/haftung/haftungsarten.tabelle';
import { Codefeld, Kalendertagfeld, Listenfeld, Textfeld } from '../../../platform/http/felder/felder';

export class FassungDto {
  @Kalendertagfeld({
    optional: true,
    beispiel: '2024-01-01',
    beschreibung: 'Tag, ab dem begründete Schulden dieser Fassung folgen; fehlt bei der ältesten.',
  })
  ab?: string;
  @Textfeld({ hoechstens: 200, beispiel: '§ 721 BGB', beschreibung: 'Norm oder Entscheidung.' })
  norm!: string;
}

export class HaftungsartDto {
  @Codefeld(HAFTUNGSCODES, { beispiel: 'GBR_GESELLSCHAFTER', beschreibung: 'Kennzeichen der Haftungsart.' })
  code!: Haftungscode;
  @Textfeld({ hoechstens: 200, beispiel: 'Gesellschafter einer GbR', beschreibung: 'Bezeichnung.' })
  bezeichnung!: string;
  @Listenfeld(() => FassungDto, { hoechstens: 10, beschreibung: 'Normen, die älteste zuerst.' })
  fassungen!: readonly FassungDto[];
  @Textfeld({ hoechstens: 500, beispiel: 'wie die Gesellschaft', beschreibung: 'Wofür gehaftet wird.' })
  umfang!: string;
  @Textfeld({
    hoechstens: 500,
    beispiel: 'Schulden, die bis zum Ausscheiden begründet sind',
    beschreibung: 'Welcher Zeitraum zählt.',
  })
  zeitraum!: string;
  @Codefeld(['verwaltungsakt', 'zivilklage', 'verwaltungsakt-oder-zivilklage', 'ungeklaert'], {
    beispiel: 'verwaltungsakt',
    beschreibung: 'Wie die Krankenkasse einen Titel erhält: Haftungsbescheid oder Klage vor den Zivilgerichten.',
  })
  instrument!: Haftungsart['instrument'];
  @Codefeld(['ja', 'unentschieden', 'gesperrt', 'verweigert'], {
    beispiel: 'ja',
    beschreibung:
      'ja: der Dienst entscheidet sie. unentschieden: der Dienst entscheidet sie nicht. gesperrt: das Recht ist umstritten. verweigert: eine solche Haftung gibt es nicht oder sie folgt aus dem Konto selbst.',
  })
  verfuegbar!: Haftungsart['verfuegbar'];
  @Textfeld({ optional: true, hoechstens: 500, beschreibung: 'Warum sie nicht angelegt werden kann.' })
  grund?: string;
}

export class HaftungsartenDto {
  @Listenfeld(() => HaftungsartDto, { hoechstens: 100, beschreibung: 'Die Haftungsarten.' })
  eintraege!: readonly HaftungsartDto[];
}
