const digits = [...'〇一二三四五六七八九'];
const stems = [...'甲乙丙丁戊己庚辛壬癸'];
const branches = [...'子丑寅卯辰巳午未申酉戌亥'];
const legal = { digits: [...'零壹贰叁肆伍陆柒捌玖'], units: ['', '拾', '佰', '仟'] };

/** A number as Word writes it in one of its numbering formats; null for a format that is not known here. */
export function numberInWords(value: number, format: string): string | null {
  switch (format) {
    case 'decimal':
    case 'ordinal':
    case 'cardinalText':
    case 'numberInDash':
      return String(value);
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return String(value).replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return value >= 1 && value <= 20 ? String.fromCodePoint(0x245f + value) : String(value);
    case 'upperLetter':
      return letters(value);
    case 'lowerLetter':
      return letters(value).toLowerCase();
    case 'upperRoman':
      return roman(value);
    case 'lowerRoman':
      return roman(value).toLowerCase();
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'koreanCounting':
      return counted(value, digits, ['', '十', '百', '千']).replace(/^一十/, '十');
    case 'chineseLegalSimplified':
    case 'ideographLegalTraditional':
      return counted(value, legal.digits, legal.units);
    case 'ideographDigital':
    case 'japaneseDigitalTenThousand':
      return [...String(value)].map((digit) => digits[Number(digit)] ?? digit).join('');
    case 'ideographTraditional':
      return stems[(value - 1) % 10] ?? String(value);
    case 'ideographZodiac':
      return branches[(value - 1) % 12] ?? String(value);
    default:
      return null;
  }
}

/** A, B … Z, AA, BB …: Word repeats the letter. */
function letters(value: number): string {
  if (value < 1 || value > 780) return String(value);
  return String.fromCodePoint(65 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  const parts: [number, string][] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let left = value;
  return parts
    .map(([size, sign]) => {
      const times = Math.floor(left / size);
      left -= times * size;
      return sign.repeat(times);
    })
    .join('');
}

/** 120 is 一百二十, 105 一百零五. */
function counted(value: number, signs: readonly string[], units: readonly string[]): string {
  if (value < 1 || value > 9999) return String(value);
  const places = [...String(value)].map(Number);
  let text = '';
  let gap = false;
  places.forEach((digit, i) => {
    if (digit === 0) gap = true;
    else {
      if (gap && text !== '') text += '零';
      gap = false;
      text += `${signs[digit]}${units[places.length - 1 - i]}`;
    }
  });
  return text;
}
