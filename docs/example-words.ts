import type { Locale } from '../src/archive/locale.ts';
import { type Finding, finding, type RuleName } from '../src/archive/problem-table.ts';
import { problemExamples } from './problem-examples.ts';

/** The names and words of the examples for those who read no Chinese, longer ones before what is in them. */
const english: readonly (readonly [chinese: string, english: string])[] = [
  ['武汉市', 'Westbank'],
  ['武汉', 'Westbank'],
  ['wuhan', 'westbank'],
  ['宜昌县', 'Old Ferry'],
  ['宜昌市', 'Northmoor'],
  ['yiling', 'ferry'],
  ['罗天县', 'Norowvale'],
  ['罗田县', 'Norrowvale'],
  ['luotian', 'norrowvale'],
  ['鼓楼区', 'Highbridge'],
  ['gulou-nanjing', 'highbridge-north'],
  ['gulou-xuzhou', 'highbridge-south'],
  ['北滩县', 'Saltreed'],
  ['开班第一讲', 'The first lecture'],
  ['神农架林区', 'Highmoor Forest'],
  ['黄岗', 'Norowvale'],
  ['黄冈', 'Norrowvale'],
  ['流域办', 'river office'],
  ['先学一步，再讲一课', 'learn first, then teach'],
  ['xihe', 'eastmarch'],
  ['省级培训班', 'Winter school'],
  ['省级', 'Provincial'],
  ['中文', 'Welsh English'],
  ['评估', 'Assesment'],
  ['需求挖掘', 'Asked for'],
  ['实施推进', 'Under way'],
  ['建十座水位站', 'ten gauges on the river'],
  ['12分3秒', '12 min 3 s'],
  ['10天，单价20', '10 days at 20 each'],
  ['92.5分', '92.5 points'],
];

/** What the rule may find, with names that readers of the language can read. */
export function exampleOf(rule: RuleName, locale: Locale): Finding {
  const example = problemExamples[rule];
  return finding(rule, (locale === 'en' ? inEnglish(example) : example) as never, { file: '' });
}

function inEnglish(value: unknown): unknown {
  if (typeof value === 'string') return english.reduce((text, [from, to]) => text.replaceAll(from, to), value);
  if (Array.isArray(value)) return value.map(inEnglish);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, inEnglish(inner)]));
}
