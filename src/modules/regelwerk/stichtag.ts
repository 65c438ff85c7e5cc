import { istTag, type Tag } from '../../domain/kern/zeit';
import { eingabeproblem } from '../../platform/http/problem/problem';

/** A query parameter whose day exists; the field decorator has checked its shape only. */
export function vorhandenerTag(parameter: string, tag: Tag): Tag {
  if (istTag(tag)) return tag;
  throw eingabeproblem(
    `?${parameter}`,
    'kein-tag',
    'Diesen Tag gibt es im Kalender nicht (1800-01-01 bis 2999-12-31).',
  );
}
