import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Verarbeitungsstatus } from '../../../domain/zahlstelle/kassenseite/tatsachen';
import type { Dbkz } from '../../../domain/zahlstelle/meldung';

/** Read models of the Krankenkasse's side; the fold moves them, nothing else writes here. */

@Entity('zahlstelle_meldung')
export class DbzkEntity {
  @PrimaryColumn({ name: 'mandant_id', type: 'int' }) mandantId!: number;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'versorgungsbezug_id', type: 'uuid', nullable: true }) versorgungsbezugId!: string | null;
  @Column({ type: 'text' }) zahlstellennummer!: string;
  @Column({ type: 'text' }) bbnrkk!: string;
  @Column({ type: 'text', nullable: true }) absender!: string | null;
  @Column({ type: 'text' }) gd!: string;
  @Column({ type: 'boolean' }) storno!: boolean;
  @Column({ type: 'text' }) status!: Verarbeitungsstatus;
  @Column({ type: 'timestamptz' }) eingang!: string;
}

@Entity('zahlstelle_rueckmeldung')
export class DbkzEntity {
  @PrimaryColumn({ name: 'mandant_id', type: 'int' }) mandantId!: number;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'versorgungsbezug_id', type: 'uuid' }) versorgungsbezugId!: string;
  @Column({ type: 'text' }) zahlstellennummer!: string;
  @Column({ type: 'text', nullable: true }) absender!: string | null;
  @Column({ type: 'text' }) gd!: string;
  @Column({ type: 'boolean' }) storno!: boolean;
  @Column({ type: 'text' }) status!: 'gueltig' | 'storniert';
  @Column({ type: 'jsonb' }) inhalt!: Dbkz;
  @Column({ name: 'erstellt_am', type: 'timestamptz' }) erstelltAm!: string;
}
