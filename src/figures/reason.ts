import type { Quantity, WithheldReason } from '../records/quantity.ts';

const WITHHELD: Readonly<Record<WithheldReason, string>> = {
  wageNotAvailable: 'the publisher gives no wage estimate',
  employmentNotAvailable: 'the publisher gives no employment estimate',
  annualWagesOnly: 'the publisher gives annual wages only for this occupation',
  hourlyWagesOnly: 'the publisher gives hourly wages only for this occupation',
  belowHalfPercent: 'below 0.5 percent',
  notReleased: 'the publisher released no number here',
  removedForErrors: 'the publisher removed the estimate for errors in what was reported',
  notReleasedOrTopCoded: 'the publisher released no number here, or a wage at or above its top code',
  notAssigned: 'the publisher assigns none to this occupation',
  notInTable: 'the table has no such column',
  blank: 'the cell is empty',
};

/** Why a row has no number, as a reader of the figure is told. */
export function reasonInWords(
  quantity: Extract<Quantity, { kind: 'withheld' | 'notComparable' | 'notAvailable' }>,
): string {
  if (quantity.kind !== 'withheld') return quantity.reason;
  const words = WITHHELD[quantity.reason];
  return quantity.marker === '' ? words : `${words} (“${quantity.marker}” in the table)`;
}
