import { ableitung, amtlich, anbieter, type Quelle } from '../../kern/norm';

/** Sources that many rows share. */
export const zmv2020 = (abschnitt: string): Quelle =>
  amtlich(`Verfahrensbeschreibung Zahlstellen-Meldeverfahren vom 18.03.2020, Abschnitt ${abschnitt}`);
export const ZMV_2012 = amtlich('Verfahrensbeschreibung Zahlstellen-Meldeverfahren 1.1 vom 12.05.2011');
/** The layout in force is not published here; the checks of 2012 prove what is meant, their error numbers are not used as codes. */
export const datensatz2012 = (stelle: string): Quelle =>
  amtlich(`Datensatzbeschreibung Zahlstellen-Meldeverfahren 1.12 vom 14.04.2011, ${stelle}`);
export const VERSION_5 = anbieter('L3 Consulting, „Zahlstellenmeldeverfahren ab 01.01.2024 in SAP HCM – Teil 1“');
export const COMET_2020 = anbieter('comet PA, „Zahlstellenverfahren ab 1. Oktober 2020“');
export const SAP_RUECKMELDUNGEN = anbieter('SAP HCM, Report RPCZIVD0 (Verarbeitung der Rückmeldungen)');
export const HAUFE_ZMV = anbieter('Haufe, „Zahlstellenverfahren Versorgungsbezüge“');
export const EIGENE_ANNAHME = ableitung('Eigene Annahme, keine Quelle gefunden');
export const GRUNDSAETZE_2024 = amtlich(
  'Grundsätze zum Zahlstellen-Meldeverfahren vom 22.03.2023, gültig ab 01.01.2024',
);
export const RUNDSCHREIBEN_2022 = amtlich('GKV-Spitzenverband, Rundschreiben vom 29.06.2022 zu Versorgungsbezügen');
