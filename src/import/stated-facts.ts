import type { PartialDate } from '../archive/date.ts';
import type { Speaker } from '../archive/document.ts';
import { dateIn } from '../archive/written-date.ts';
import { sectionRank } from './section-line.ts';

/** What the first lines of a text say of it. */
export interface StatedFacts {
  date: PartialDate | null;
  speakers: Speaker[];
}

const speakerLine =
  /^(?:主讲人?|主讲教师|授课人|授课教师|讲授人|报告人|发言人|演讲人|讲课人|宣讲人|作者|speaker|lecturer|author)\s*[:：]\s*(.+)$/i;
const dateLine = /^(?:(?:授课|讲课|报告|发言|演讲|宣讲|会议|上课)?(?:时间|日期)|date)\s*[:：]\s*(.+)$/i;
const organisation =
  /(?:大学|学院|党校|委员会|研究院|研究所|研究室|中心|集团|公司|协会|医院|中学|小学|人民政府|政府|[局厅部委办署院])$/;
const office =
  /(?:书记|市长|省长|区长|县长|州长|镇长|乡长|村长|主席|主任|委员|部长|局长|厅长|处长|科长|院长|校长|所长|会长|秘书长|教授|讲师|研究员|工程师|理事长|董事长|经理|专家|博士)$/;

/** Reads the lines above the text: `主讲人：张三（市委书记）`, `授课时间：2024年3月5日`, or a date in brackets or by itself. */
export function statedFacts(lines: readonly string[]): StatedFacts {
  const facts: StatedFacts = { date: null, speakers: [] };
  const filled = lines.map((line) => line.trim()).filter((line) => line !== '');
  for (const line of filled.slice(0, 20)) {
    const speaker = speakerLine.exec(line)?.[1];
    const when = dateLine.exec(line)?.[1];
    if (speaker && speaker.length <= 60) facts.speakers.push(...speaker.split(/[、；;]/).flatMap(speakerIn));
    else if (when !== undefined) facts.date ??= dateIn(when);
  }
  for (const line of filled.slice(0, 12)) {
    if (line.length > 60 || sectionRank(line) !== null) break;
    if (/^[（(—―]|^\S{4,5}年.{1,6}日$|^\d{4}[-/.]\d{1,2}/.test(line)) facts.date ??= dateIn(line);
  }
  return facts;
}

/** A name of two to four characters, or one in Latin letters, and what stands beside it. */
function speakerIn(text: string): Speaker[] {
  const words = text.split(/[\s（）()，,·]+/).filter((word) => word !== '');
  const latin = /^[\p{Script=Latin}\s.'-]+$/u.test(text);
  if (latin) return [{ name: text.trim(), office: null, organisation: null, region: null }];
  const speaker: Speaker = { name: null, office: null, organisation: null, region: null };
  for (const word of words) {
    if (office.test(word)) speaker.office = speaker.office === null ? word : `${speaker.office} ${word}`;
    else if (organisation.test(word)) speaker.organisation ??= word;
    else if (speaker.name === null && /^[\p{Script=Han}]{2,4}(?:同志|老师|先生|女士)?$/u.test(word))
      speaker.name = word.replace(/(?:同志|老师|先生|女士)$/, '') || word;
  }
  return speaker.name === null && speaker.office === null ? [] : [speaker];
}
