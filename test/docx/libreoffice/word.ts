/** Paragraphs of numbers.docx before which Word prints something else than LibreOffice 7.4.7 does, by its own documents. */
interface Difference {
  readonly reason: string
  /** What Word prints, by the number in the words of the paragraph. */
  readonly printed: Readonly<Record<string, string>>
}

const DIFFERENCES: readonly Difference[] = [
  {
    reason: 'LibreOffice has no such format and prints another or decimal numbers (ECMA-376 part 1, 17.18.59)',
    printed: {
      ...{ '043': '（⒈）', '044': '（⒉）', '045': '（⒛）', '047': '（⑴）', '048': '（⑵）', '049': '（⒇）' },
      ...{ '119': '（一）', '120': '（二）', '121': '（一○）', '122': '（一一）', '123': '（一○○）', '124': '（一○一）' },
      ...{ '141': '（一）', '142': '（二）', '143': '（一〇）', '144': '（一一）', '145': '（一〇〇）', '146': '（一〇一）' },
      ...{ '167': '（甲子）', '168': '（乙丑）', '169': '（癸酉）', '170': '（甲戌）', '171': '（癸亥）' },
      ...{ '211': '（- 1 -）', '212': '（- 2 -）', '214': '（A）', '215': '（F）', '216': '（10）', '217': '（FF）', '218': '（100）' },
    },
  },
  {
    reason: 'chineseCounting and taiwaneseCounting go digit by digit above 99: 一, 十, 一○○ ([MS-DOCX] 2.4)',
    printed: {
      ...{ '058': '（一○○）', '059': '（一○一）', '060': '（一○二）', '061': '（一一○）', '062': '（一一一）', '063': '（九九九）' },
      ...{ '064': '（一○○○）', '104': '（一○○）', '105': '（一一○）', '106': '（一一一）' },
    },
  },
  {
    reason: 'taiwaneseCountingThousand is written in traditional characters (17.18.59)',
    printed: { '118': '（一萬）' },
  },
  {
    reason: 'japaneseCounting and japaneseLegal have units, and neither a zero nor a one before 百 and 千 in the first (17.18.59)',
    printed: {
      ...{ '131': '（百）', '132': '（百一）', '133': '（千）', '134': '（千一）' },
      ...{ '137': '（壱拾）', '138': '（壱拾壱）', '139': '（壱百）', '140': '（壱百壱）' },
    },
  },
  {
    reason: 'ideographDigital is digit by digit: 一, 一〇, 一〇〇 ([MS-DOCX] 2.4)',
    printed: { '149': '（一〇）', '150': '（一一）', '151': '（一〇〇）', '152': '（一〇一）' },
  },
  {
    reason: 'ideographEnclosedCircle is in parentheses, not in circles ([MS-OI29500] 2.1.540 a)',
    printed: { '173': '（㈠）', '174': '（㈡）', '175': '（㈩）', '176': '（11）' },
  },
  {
    reason: 'ordinals have endings, in English where the language is not said (17.18.59)',
    printed: { '205': '（1st）', '206': '（2nd）', '207': '（10th）', '208': '（11th）', '209': '（21st）', '210': '（22nd）' },
  },
  {
    reason: 'a format written out may be any of [MS-DOCX] 2.4: LibreOffice loses the whole level',
    printed: { '227': '九、', '228': '十、' },
  },
  {
    reason: 'LibreOffice exports every bullet to text as •',
    printed: { '230': '●', '231': '■', '232': '◆', '233': '▪', '234': '—', '235': '●' },
  },
  {
    reason: 'LibreOffice 7.4 reads neither w:lvlRestart (17.9.10) nor w:isLgl (17.9.4)',
    printed: {
      ...{ '254': '3.', '255': '1.2.3.1', '259': '（三）', '260': '2.', '261': '2.3.2.1' },
      ...{ '262': '3.1.1.1', '263': '3.1.1.2', '265': '3.2.1.1', '267': '4.1.1.1' },
    },
  },
  {
    reason: 'only the number of a level without one is left out: LibreOffice leaves out the sign after it too',
    printed: { '270': '1--1', '275': '2--1' },
  },
  {
    reason: 'a text that asks for the number of a deeper level is not printed ([MS-OI29500] 2.1.283 c)',
    printed: { '273': '' },
  },
  {
    reason: 'w:startOverride holds whenever the level starts again (17.9.26, first edition)',
    printed: { '288': '（五）', '289': '（六）' },
  },
  {
    reason: 'a level the list does not define prints nothing: LibreOffice makes one up',
    printed: { '324': '' },
  },
]

/** What Word prints by the words of the paragraph, where it differs. */
export const WORD: ReadonlyMap<string, string> = new Map(
  DIFFERENCES.flatMap(({ printed }) => Object.entries(printed).map(([number, text]) => [`虚构事项${number}`, text] as const)),
)
