import { NUR_AN, WIE_GESELLSCHAFT, type Haftungsart } from './haftungsart';

const GSV = 'Gesamtsozialversicherungsbeitrag';
const GESELLSCHAFT = `${GSV}, Umlagen, Säumniszuschläge, Stundungszinsen, Gebühren und Auslagen der Gesellschaft; gesamtschuldnerisch und unbeschränkt`;
const BIS_AUSSCHEIDEN = 'Schulden, die bis zum Ausscheiden begründet sind, auch alte';
const BUERGE = `${GSV}, durch die Pflichtverletzung verursachte Säumniszuschläge, Stundungszinsen (§ 28e Abs. 4 SGB IV); keine Gebühren`;
/** MoPeG: partner liability is numbered anew from this day; older debts keep the old norm. */
const MOPEG = '2024-01-01';

const nichtEntschieden = {
  verfuegbar: 'unentschieden',
  grund: 'Diese Haftungsart entscheidet der Dienst nicht; sie ist außerhalb zu prüfen.',
} as const;
const partner = {
  umfang: GESELLSCHAFT,
  zeitraum: BIS_AUSSCHEIDEN,
  instrument: 'verwaltungsakt',
  verfuegbar: 'ja',
  reichweite: { umfang: WIE_GESELLSCHAFT, zeitbezug: 'begruendung', regel: 'LR-015' },
} as const;
const deliktAn = {
  umfang: 'nur Arbeitnehmeranteile; statt Säumniszuschlägen Verzugs- und Prozesszinsen',
  instrument: 'zivilklage',
  verfuegbar: 'ja',
  reichweite: { umfang: NUR_AN, zeitbezug: 'faelligkeit', regel: 'LR-007' },
} as const;

const TABELLE = {
  ARBEITGEBER: {
    bezeichnung: 'Arbeitgeber',
    fassungen: [{ norm: '§ 28e Abs. 1 SGB IV' }],
    umfang: `${GSV}, Umlagen, Säumniszuschläge, Stundungszinsen, Gebühren, Auslagen, Geldbußen`,
    zeitraum: 'Monate der Beschäftigung',
    instrument: 'verwaltungsakt',
    verfuegbar: 'verweigert',
    grund: 'Der Arbeitgeber schuldet sein Beitragskonto selbst; das folgt aus dem Konto und wird nicht angelegt.',
  },
  EINZELUNTERNEHMER: {
    bezeichnung: 'Einzelunternehmer',
    fassungen: [{ norm: '§ 28e Abs. 1 SGB IV' }],
    umfang: 'wie der Arbeitgeber, mit dem ganzen Privatvermögen, für alle seine Betriebsnummern',
    zeitraum: 'Monate der Beschäftigung',
    instrument: 'verwaltungsakt',
    verfuegbar: 'verweigert',
    grund: 'Der Einzelunternehmer ist selbst Arbeitgeber; das folgt aus dem Konto und wird nicht angelegt.',
  },
  ARBEITNEHMER: {
    bezeichnung: 'Arbeitnehmer',
    fassungen: [{ norm: '§ 28e Abs. 1, § 28g SGB IV' }],
    umfang: 'nichts',
    zeitraum: 'keiner',
    instrument: 'ungeklaert',
    verfuegbar: 'verweigert',
    grund:
      'Der Arbeitnehmer ist nie Schuldner der Einzugsstelle; der Arbeitgeber holt sich den Anteil durch Lohnabzug.',
  },
  GF_DELIKT_AN: {
    bezeichnung: 'Geschäftsführer, vorenthaltene Arbeitnehmeranteile',
    fassungen: [{ norm: '§ 823 Abs. 2 BGB i. V. m. §§ 266a Abs. 1, 14 Abs. 1 StGB' }],
    zeitraum: 'Fälligkeiten während der Amtszeit',
    ...deliktAn,
  },
  FAKTISCHER_GF: {
    bezeichnung: 'faktischer Geschäftsführer, vorenthaltene Arbeitnehmeranteile',
    fassungen: [{ norm: '§ 823 Abs. 2 BGB i. V. m. §§ 266a Abs. 1, 14 Abs. 1 StGB' }],
    zeitraum: 'Fälligkeiten während der tatsächlichen Geschäftsführung',
    ...deliktAn,
  },
  GF_DELIKT_AG: {
    bezeichnung: 'Geschäftsführer, Arbeitgeberanteile bei falschen, unvollständigen oder unterlassenen Angaben',
    fassungen: [{ norm: '§ 823 Abs. 2 BGB i. V. m. § 266a Abs. 2 StGB' }],
    umfang: 'Arbeitgeberanteile',
    zeitraum: 'Fälligkeiten während der Amtszeit',
    instrument: 'zivilklage',
    ...nichtEntschieden,
  },
  GBR_GESELLSCHAFTER: {
    bezeichnung: 'Gesellschafter einer GbR',
    fassungen: [{ norm: '§ 128 HGB a. F. analog' }, { ab: MOPEG, norm: '§ 721 BGB' }],
    ...partner,
  },
  OHG: {
    bezeichnung: 'Gesellschafter einer OHG',
    fassungen: [{ norm: '§ 128 HGB a. F.' }, { ab: MOPEG, norm: '§ 126 HGB' }],
    ...partner,
  },
  KOMPLEMENTAER: {
    bezeichnung: 'persönlich haftender Gesellschafter einer KG',
    fassungen: [{ norm: '§§ 161 Abs. 2, 128 HGB a. F.' }, { ab: MOPEG, norm: '§§ 161 Abs. 2, 126 HGB' }],
    ...partner,
  },
  EINTRETENDER: {
    bezeichnung: 'eintretender Gesellschafter',
    fassungen: [{ norm: '§ 130 HGB a. F.' }, { ab: MOPEG, norm: '§ 127 HGB, § 721a BGB' }],
    umfang: GESELLSCHAFT,
    zeitraum: 'alle beim Eintritt offenen Schulden',
    instrument: 'verwaltungsakt',
    ...nichtEntschieden,
  },
  AUSGESCHIEDENER: {
    bezeichnung: 'ausgeschiedener Gesellschafter',
    fassungen: [{ norm: '§ 160 HGB a. F.' }, { ab: MOPEG, norm: '§ 137 HGB, § 728b BGB' }],
    umfang: 'vor dem Ausscheiden begründete Schulden',
    zeitraum: 'fünf Jahre ab der früheren von Kenntnis und Eintragung',
    instrument: 'verwaltungsakt',
    ...nichtEntschieden,
  },
  ERLOSCHENE_GES: {
    bezeichnung: 'Gesellschafter einer erloschenen Gesellschaft',
    fassungen: [{ norm: '§ 159 HGB a. F.' }, { ab: MOPEG, norm: '§ 151 HGB, § 739 BGB' }],
    umfang: 'wie ein Gesellschafter',
    zeitraum: 'fünf Jahre ab Kenntnis oder Eintragung des Erlöschens',
    instrument: 'verwaltungsakt',
    ...nichtEntschieden,
  },
  KOMMANDITIST: {
    bezeichnung: 'Kommanditist',
    fassungen: [{ norm: '§§ 171, 172, 176 HGB' }],
    umfang: 'wie die Gesellschaft, begrenzt auf die Haftsumme abzüglich geleisteter, zuzüglich zurückgezahlter Einlage',
    zeitraum: 'wie die Gesellschaft',
    instrument: 'verwaltungsakt-oder-zivilklage',
    ...nichtEntschieden,
  },
  VOR_GMBH: {
    bezeichnung: 'Gesellschafter einer Vor-GmbH',
    fassungen: [{ norm: 'BSG 08.12.1999, B 12 KR 10/98 R' }],
    umfang: 'je nach Fall nur intern, anteilig oder voll',
    zeitraum: 'bis zur Eintragung oder zum Scheitern',
    instrument: 'verwaltungsakt',
    ...nichtEntschieden,
  },
  HANDELNDE_11II: {
    bezeichnung: 'Handelnder vor der Eintragung',
    fassungen: [{ norm: '§ 11 Abs. 2 GmbHG' }],
    umfang: 'Handlungen im Namen der künftigen GmbH',
    zeitraum: 'vor der Eintragung',
    instrument: 'ungeklaert',
    verfuegbar: 'gesperrt',
    grund: 'Für gesetzlich entstehende Beiträge ist keine Entscheidung gefunden, die diese Haftung trägt.',
  },
  FIRMENFORTFUEHRUNG_25: {
    bezeichnung: 'Erwerber bei Firmenfortführung',
    fassungen: [{ norm: '§ 25 HGB' }],
    umfang: 'alte Geschäftsschulden',
    zeitraum: 'vor dem Erwerb',
    instrument: 'ungeklaert',
    verfuegbar: 'gesperrt',
    grund: 'Das LSG Rheinland-Pfalz (L 4 R 366/07) verneint die Haftung für Beiträge.',
  },
  EINBRINGUNG_28: {
    bezeichnung: 'Gesellschaft nach Eintritt in das Geschäft eines Einzelkaufmanns',
    fassungen: [{ norm: '§ 28 HGB' }],
    umfang: 'Schulden des Einzelkaufmanns',
    zeitraum: 'vor dem Eintritt',
    instrument: 'ungeklaert',
    verfuegbar: 'gesperrt',
    grund: 'Für Beiträge bestehen dieselben Zweifel wie bei § 25 HGB.',
  },
  BETRIEBSUEBERGANG_613A: {
    bezeichnung: 'Erwerber bei Betriebsübergang',
    fassungen: [{ norm: '§ 613a BGB' }],
    umfang: 'nichts für Monate des Vorgängers',
    zeitraum: 'eigene Monate nur als Arbeitgeber',
    instrument: 'ungeklaert',
    verfuegbar: 'verweigert',
    grund: 'Der Erwerber haftet nicht für Beiträge des Vorgängers; seine eigenen Monate schuldet er als Arbeitgeber.',
  },
  ENTLEIHER: {
    bezeichnung: 'Entleiher',
    fassungen: [{ norm: '§ 28e Abs. 2 Satz 1, 2 SGB IV' }],
    umfang: BUERGE,
    zeitraum: 'überlassene Arbeitnehmer und Tage',
    instrument: 'verwaltungsakt',
    ...nichtEntschieden,
  },
  AUEG_UNWIRKSAM: {
    bezeichnung: 'Verleiher und Entleiher bei unwirksamem Vertrag',
    fassungen: [{ norm: '§ 28e Abs. 2 Satz 3, 4 SGB IV; §§ 9, 10 AÜG' }],
    umfang: `${GSV} auf gezahltes Entgelt`,
    zeitraum: 'Tage der Überlassung',
    instrument: 'verwaltungsakt',
    ...nichtEntschieden,
  },
  BERGBAU: {
    bezeichnung: 'Bergwerksunternehmer',
    fassungen: [{ norm: '§ 28e Abs. 2a SGB IV' }],
    umfang: `${GSV}, Säumniszuschläge, Stundungszinsen`,
    zeitraum: 'Dauer der Arbeit',
    instrument: 'verwaltungsakt',
    ...nichtEntschieden,
  },
  REEDER: {
    bezeichnung: 'Reeder',
    fassungen: [{ norm: '§ 28e Abs. 3 SGB IV' }],
    umfang: `${GSV}, Säumniszuschläge, Stundungszinsen`,
    zeitraum: 'Dauer der Arbeit',
    instrument: 'verwaltungsakt',
    ...nichtEntschieden,
  },
  BAU: {
    bezeichnung: 'Unternehmer des Baugewerbes für Nachunternehmer',
    fassungen: [{ norm: '§ 28e Abs. 3a bis 3f SGB IV' }],
    umfang: BUERGE,
    zeitraum: 'Arbeitnehmer und Dauer dieses Bauauftrags',
    instrument: 'verwaltungsakt',
    ...nichtEntschieden,
  },
  KEP: {
    bezeichnung: 'Unternehmer der Kurier-, Express- und Paketdienste',
    fassungen: [{ norm: '§ 28e Abs. 3g SGB IV' }],
    umfang: BUERGE,
    zeitraum: 'Arbeitnehmer und Dauer dieses Auftrags',
    instrument: 'verwaltungsakt',
    ...nichtEntschieden,
  },
  FLEISCH: {
    bezeichnung: 'Unternehmer der Fleischwirtschaft',
    fassungen: [{ norm: '§ 3 GSA Fleisch i. V. m. § 28e SGB IV' }],
    umfang: BUERGE,
    zeitraum: 'Verträge der Fleischwirtschaft',
    instrument: 'verwaltungsakt',
    ...nichtEntschieden,
  },
  ERBE: {
    bezeichnung: 'Erbe',
    fassungen: [{ norm: '§§ 1967, 2058 BGB' }],
    umfang: 'alle Schulden des Erblassers, beschränkbar (§§ 1973, 1975, 1990 BGB)',
    zeitraum: 'bis zum Tod',
    instrument: 'ungeklaert',
    ...nichtEntschieden,
  },
  INSOLVENZVERWALTER: {
    bezeichnung: 'Insolvenzverwalter',
    fassungen: [{ norm: '§§ 60, 61 InsO' }],
    umfang: 'Schaden, nicht erfüllbare Masseverbindlichkeiten',
    zeitraum: 'von ihm begründete Masseverbindlichkeiten',
    instrument: 'zivilklage',
    ...nichtEntschieden,
  },
  SPALTUNG: {
    bezeichnung: 'an einer Spaltung beteiligter Rechtsträger',
    fassungen: [{ norm: '§ 133 UmwG' }],
    umfang: 'vor der Spaltung begründete Schulden, begrenzt auf das erhaltene Nettovermögen',
    zeitraum: 'fünf Jahre',
    instrument: 'verwaltungsakt',
    ...nichtEntschieden,
  },
  BUERGSCHAFT: {
    bezeichnung: 'Bürge',
    fassungen: [{ norm: '§§ 765 ff., 767, 774 BGB' }],
    umfang: 'nach Vertrag',
    zeitraum: 'nach Vertrag',
    instrument: 'zivilklage',
    ...nichtEntschieden,
  },
  SCHULDBEITRITT: {
    bezeichnung: 'Beitretender',
    fassungen: [{ norm: 'Vertrag' }],
    umfang: 'nach Vertrag',
    zeitraum: 'nach Vertrag',
    instrument: 'zivilklage',
    ...nichtEntschieden,
  },
} as const satisfies Readonly<Record<string, Haftungsart>>;

export type Haftungscode = keyof typeof TABELLE;

/** Every Haftungsart of German contribution law that the sources know, whether this service decides it or not. */
export const HAFTUNGSARTEN: Readonly<Record<Haftungscode, Haftungsart>> = TABELLE;
export const HAFTUNGSCODES = Object.keys(TABELLE) as Haftungscode[];
