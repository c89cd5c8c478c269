/**
 * Berlin's clock without ICU: the formatter of the runtime takes 15 ms to load and spells zones differently from
 * version to version, while a report must be the same bytes everywhere.
 */

const hour = 3_600_000;

/** The last Sunday of a month, 01:00 UTC: when the European Union changes its clocks (Directive 2000/84/EC). */
function clockChange(year: number, month: number): number {
  const lastDay = new Date(Date.UTC(year, month + 1, 0, 1));
  return lastDay.getTime() - lastDay.getUTCDay() * 24 * hour;
}

/** `time` (ms since 1970) as Berlin's clocks show it: read the UTC members of `clock`. */
export function inBerlin(time: number): { readonly clock: Date; readonly summer: boolean } {
  const year = new Date(time).getUTCFullYear();
  const summer = time >= clockChange(year, 2) && time < clockChange(year, 9);
  return { clock: new Date(time + (summer ? 2 : 1) * hour), summer };
}
