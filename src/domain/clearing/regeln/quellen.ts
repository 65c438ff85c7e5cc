import { ableitung, amtlich } from '../../kern/norm';

/** Sources that many rows share. */
export const DGSERVICE_2024 = amtlich('ÖGK, DGservice 3/2024 „Clearingfälle vermeiden“');
export const DGSERVICE_2023 = amtlich('ÖGK, DGservice 1/2023 „SV-Clearingsystem: Wissenswertes im Überblick“');
export const CODELISTE = amtlich('ÖGK, „SV-Clearing – Rückfragen verstehen und Fehler beheben“, Stand 28.04.2026');
export const DM_ORG_VR = amtlich('DM-Org E.29 „Versichertenmeldung reduziert“ und Prüfkatalog VR');
export const DM_ORG_MB = amtlich('DM-Org E.32 „mBGM“ und Prüfkatalog MB');
export const DM_ORG_GRUND = amtlich('DM-Org D.22 „Abmeldegrund“');
export const DM_ORG_REFERENZWERT = amtlich('DM-Org D.43 „Referenzwert“');
export const OEGK_ABMELDUNG = amtlich('ÖGK, „Abmeldung“ und „Änderungsmeldung“ (Meldebestimmungen)');
export const OEGK_ANMELDUNG = amtlich('ÖGK, „Anmeldung“ (Meldebestimmungen)');
export const OEGK_MBGM_FRIST = amtlich('ÖGK, „mBGM: Meldefristen und Säumniszuschläge“');
export const NOEDIS_2019 = amtlich('NÖDIS 8/2019 „Clearingfälle und ihre Ursachen“');
export const EIGENE_DRINGLICHKEIT = ableitung(
  'Dringlichkeit aus dem Wortlaut geschlossen, amtliche Liste nicht veröffentlicht',
);
export const EIGENE_ANNAHME = ableitung('Eigene Annahme, keine Quelle gefunden');
