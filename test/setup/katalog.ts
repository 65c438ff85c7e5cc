/** The catalogue of PostgreSQL, asked for what every tenant table has to be. Tables without `mandant_id` are common to all tenants. */
const TABELLEN = `
  select c.oid, c.relname as name, a.attnum as mandant
  from pg_class c
  left join pg_attribute a on a.attrelid = c.oid and a.attname = 'mandant_id' and not a.attisdropped
  where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace`;

export const MANDANTENTABELLEN = `select name from (${TABELLEN}) t where mandant is not null order by name`;

const BEDINGUNG = `(mandant_id = (NULLIF(current_setting('app.mandant'::text, true), ''::text))::integer)`;

/** Tenant tables on which row-level security is not forced by exactly the one policy. */
export const OHNE_ZEILENSICHERHEIT = `
  select t.name from (${TABELLEN}) t join pg_class c on c.oid = t.oid
  where t.mandant is not null
    and not (c.relrowsecurity and c.relforcerowsecurity
             and (select array_agg((p.permissive, p.roles, p.cmd, p.qual, p.with_check)::text) from pg_policies p
                  where p.schemaname = 'public' and p.tablename = t.name)
                 = array[('PERMISSIVE', '{public}'::name[], 'ALL', $s$${BEDINGUNG}$s$, $s$${BEDINGUNG}$s$)::text])
  order by 1`;

/**
 * What would keep the tables from being distributed by `mandant_id` on Citus; stricter than Citus in that the column stands first in every
 * index and key, because that is also what makes an index usable under row-level security. No row = ready.
 */
export const NICHT_VERTEILBAR = `
  with t as (${TABELLEN})
  select t.name, 'index that does not begin with mandant_id' as mangel, i.indexrelid::regclass::text as was
  from t join pg_index i on i.indrelid = t.oid where t.mandant is not null and i.indkey[0] is distinct from t.mandant
  union all
  select t.name, 'table without a primary key', t.name from t
  where not exists (select 1 from pg_constraint k where k.conrelid = t.oid and k.contype = 'p')
  union all
  select t.name, 'exclusion constraint', k.conname from t join pg_constraint k on k.conrelid = t.oid and k.contype = 'x'
  union all
  select t.name, 'foreign key between tenant tables that does not begin with mandant_id', k.conname
  from t join pg_constraint k on k.conrelid = t.oid and k.contype = 'f' join t r on r.oid = k.confrelid
  where t.mandant is not null and r.mandant is not null and not (k.conkey[1] = t.mandant and k.confkey[1] = r.mandant)
  union all
  select t.name, 'common table points to a tenant table', k.conname
  from t join pg_constraint k on k.conrelid = t.oid and k.contype = 'f' join t r on r.oid = k.confrelid
  where t.mandant is null and r.mandant is not null
  union all
  select t.name, 'sequence smaller than bigint in a tenant table', a.attname
  from t join pg_attribute a on a.attrelid = t.oid
  where t.mandant is not null and a.attidentity <> '' and a.atttypid <> 'int8'::regtype
  union all
  select t.name, 'trigger', g.tgname from t join pg_trigger g on g.tgrelid = t.oid where not g.tgisinternal
  union all
  select t.name, 'mandant_id generated, nullable or no int', a.attname
  from t join pg_attribute a on a.attrelid = t.oid and a.attnum = t.mandant
  where a.attgenerated <> '' or not a.attnotnull or a.atttypid <> 'int4'::regtype
  union all
  select t.name, 'enum type', a.attname
  from t join pg_attribute a on a.attrelid = t.oid join pg_type y on y.oid = a.atttypid where y.typtype = 'e'
  order by 1, 2, 3`;

/** Rights of the service beyond SELECT and INSERT: `table: UPDATE column, …`. */
export const RECHTE = `
  select t.name,
         has_table_privilege($1, t.oid, 'DELETE') as loeschen,
         has_table_privilege($1, t.oid, 'TRUNCATE, REFERENCES, TRIGGER, MAINTAIN') as verwalten,
         (select coalesce(array_agg(a.attname::text order by a.attnum), '{}') from pg_attribute a
          where a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped and has_column_privilege($1, t.oid, a.attnum, 'UPDATE')) as aendern
  from (${TABELLEN}) t order by 1`;

/** Everything about the schema that a migration makes, as sorted lines: to compare two states of it. */
export const SCHEMA = `
  select z.zeile from (
    select format('%s.%s %s %s %s %s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
                  case when a.attnotnull then 'not null' else '' end, a.attidentity, pg_get_expr(d.adbin, d.adrelid)) as zeile
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
    union all select format('%s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) from pg_constraint
      where connamespace = 'public'::regnamespace
    union all select indexdef from pg_indexes where schemaname = 'public'
    union all select format('%s %s %s %s', tablename, policyname, qual, with_check) from pg_policies where schemaname = 'public'
    union all select format('%s %s %s', relname, relacl, relforcerowsecurity) from pg_class
      where relkind = 'r' and relnamespace = 'public'::regnamespace
    union all select format('%s.%s %s', attrelid::regclass, attname, attacl) from pg_attribute
      where attacl is not null and attrelid in (select oid from pg_class where relnamespace = 'public'::regnamespace)
  ) z order by 1`;
