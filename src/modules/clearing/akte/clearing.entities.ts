import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Fallstatus } from '../../../domain/clearing/faelle/clearingfall';
import type { Kategorie, Verarbeitungsstatus, Zustellgrund } from '../../../domain/clearing/tatsachen';
import type { Information } from '../faelle/clearingfall.sicht';

/** Read models of the module; the fold moves them, nothing else writes here. */

@Entity('clearing_meldung')
export class MeldungEntity {
  @PrimaryColumn({ name: 'mandant_id', type: 'int' }) mandantId!: number;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'akte_id', type: 'uuid' }) akteId!: string;
  @Column({ type: 'text' }) beitragskontonummer!: string;
  @Column({ type: 'text' }) referenzwert!: string;
  @Column({ type: 'text' }) meldungsart!: string;
  @Column({ type: 'text' }) status!: Verarbeitungsstatus;
  @Column({ type: 'text', nullable: true }) seriennummer!: string | null;
  @Column({ type: 'text', nullable: true }) beitragszeitraum!: string | null;
  @Column({ type: 'timestamptz' }) eingang!: string;
}

@Entity('clearingfall')
export class ClearingfallEntity {
  @PrimaryColumn({ name: 'mandant_id', type: 'int' }) mandantId!: number;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'akte_id', type: 'uuid' }) akteId!: string;
  @Column({ name: 'meldung_id', type: 'uuid', nullable: true }) meldungId!: string | null;
  @Column({ type: 'text' }) kategorie!: Kategorie;
  @Column({ type: 'text' }) status!: Fallstatus;
  @Column({ type: 'jsonb' }) informationen!: Information[];
  @Column({ type: 'text' }) beitragskontonummer!: string;
  @Column({ name: 'dienstgeber_name', type: 'text', nullable: true }) dienstgeberName!: string | null;
  @Column({ type: 'text', nullable: true }) versicherungsnummer!: string | null;
  @Column({ type: 'text', nullable: true }) name!: string | null;
  @Column({ type: 'text', nullable: true }) beitragszeitraum!: string | null;
  @Column({ type: 'text', nullable: true }) referenzwert!: string | null;
  @Column({ type: 'text', nullable: true }) empfaenger!: string | null;
  @Column({ name: 'erstellt_am', type: 'timestamptz' }) erstelltAm!: string;
  @Column({ name: 'erinnerung_am', type: 'date', nullable: true }) erinnerungAm!: string | null;
}

@Entity('zustellung')
export class ZustellungEntity {
  @PrimaryColumn({ name: 'mandant_id', type: 'int' }) mandantId!: number;
  @PrimaryColumn({ type: 'bigint' }) nummer!: string;
  @Column({ name: 'fall_id', type: 'uuid' }) fallId!: string;
  @Column({ type: 'int' }) lfd!: number;
  @Column({ type: 'text' }) grund!: Zustellgrund;
  @Column({ type: 'text' }) empfaenger!: string;
  @Column({ name: 'bereitgestellt_am', type: 'timestamptz' }) bereitgestelltAm!: string;
  @Column({ name: 'abgeholt_am', type: 'timestamptz', nullable: true }) abgeholtAm!: string | null;
}
