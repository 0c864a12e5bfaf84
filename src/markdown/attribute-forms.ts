import { hasDateForm, parseDate } from '../archive/date.ts';
import { type Finding, type FindingPlace, finding } from '../archive/problem-table.ts';
import { parseTimeCode } from '../archive/time-code.ts';

/** What an attribute's value can be held to: a time in the recording, a permanent id, a date, a number, a whole number from 1. */
export type AttributeForm = 'time' | 'id' | 'date' | 'number' | 'count';

/** What is wrong with the form of a value; null where nothing is. */
export function formBreach(
  form: AttributeForm,
  value: string,
  component: string,
  attribute: string,
  place: FindingPlace,
): Finding | null {
  const field = `<${component} ${attribute}>`;
  switch (form) {
    case 'time':
      return parseTimeCode(value) === null ? finding('time-form', { value }, place) : null;
    case 'id':
      return /^[a-z0-9-]{1,64}$/.test(value) ? null : finding('id-form', { value }, place);
    case 'date':
      if (!hasDateForm(value)) return finding('date-form', { field, value }, place);
      return parseDate(value) === null ? finding('date-impossible', { field, value }, place) : null;
    case 'number':
      return /^-?\d+(?:\.\d+)?$/.test(value)
        ? null
        : finding('attribute-number', { field, value, whole: false }, place);
    case 'count':
      return /^[1-9]\d{0,8}$/.test(value) ? null : finding('attribute-number', { field, value, whole: true }, place);
  }
}
