import { hundredths as h, sum } from './lib/money.mjs'

const economic = Object.entries({
  30101: 1286400,
  30102: 1512960,
  30103: 428600,
  30107: 386240,
  30108: 522380,
  30109: 261190,
  30110: 248130.5,
  30112: 31870.2,
  30113: 417900,
  30201: 186000,
  30202: 42000,
  30205: 18600,
  30206: 96400,
  30207: 38500,
  30211: 64000,
  30213: 75800,
  30215: 15000,
  30216: 12000,
  30217: 24000,
  30228: 69650.4,
  30229: 58300,
  30231: 90000,
  30239: 213600,
  30299: 45320.9,
  30302: 36800,
  30305: 127440,
  30309: 960,
}).map(([code, amount]) => ({ code, amount: h(amount) }))

const paid = (code) => economic.find((leaf) => leaf.code === code).amount
const money = (code, amount, use, from) => ({ code, amount, use, from })
const basic = (code, amount) => money(code, amount, 'basic', 'general')
const health = h(96400.5) // the institutions' part of 30110
const fixed = [
  basic('2010350', h(1148620)),
  basic('2080505', paid('30108')),
  basic('2080506', paid('30109')),
  basic('2101101', paid('30110') - health),
  basic('2101102', health),
  basic('2210201', paid('30113')),
]

export const township = {
  file: 'township-budget-2025',
  name: '云渚县杏埠镇人民政府',
  year: 2025,
  economic,
  money: [
    ...fixed,
    basic('2010301', sum(economic.map((leaf) => leaf.amount)) - sum(fixed.map((leaf) => leaf.amount))),
    money('2010302', h(324000), 'project', 'general'),
    money('2010302', h(38000), 'reserve', 'general'),
    money('2120501', h(860000), 'project', 'general'),
    money('2120804', h(640000), 'project', 'fund'),
    money('2130705', h(1475200), 'project', 'general'),
    money('2130705', h(50000), 'project', 'other'),
  ],
  last: { byUse: { basic: h(6187240), project: h(3298400), reserve: h(38000) } },
  threePublic: {
    abroad: 0,
    purchase: 0,
    running: h(90000),
    reception: h(24000),
    meetings: h(15000),
    training: h(18500),
  },
  procurement: [
    {
      label: '一、货物A',
      projects: [
        {
          name: '农村人居环境整治',
          item: '专用设备购置',
          articles: [
            { name: '分类垃圾桶', manner: '分散采购', amount: h(57600) },
            { name: '电动保洁三轮车', manner: '集中采购', amount: h(93000) },
          ],
        },
        {
          name: '公用经费',
          item: '办公费',
          articles: [{ name: '复印纸', manner: '集中采购', amount: h(18400.5) }],
        },
      ],
    },
    {
      label: '二、工程B',
      projects: [
        {
          name: '村内道路硬化',
          item: '基础设施建设',
          articles: [{ name: '道路硬化施工', manner: '分散采购', amount: h(598000) }],
        },
      ],
    },
    {
      label: '三、服务C',
      projects: [
        {
          name: '农村人居环境整治',
          item: '委托业务费',
          articles: [
            { name: '垃圾清运服务', manner: '分散采购', amount: h(486000) },
            { name: '公厕保洁服务', manner: '分散采购', amount: h(124800) },
          ],
        },
      ],
    },
  ],
  target: {
    name: '农村人居环境整治',
    department: '云渚县杏埠镇人民政府 612',
    unit: '杏埠镇综合服务中心',
    funds: { fiscal: h(86), carriedOver: 0, other: 0 },
    goals: [
      '1.全镇十一个村的生活垃圾日产日清。',
      '2.改造旱厕并落实日常保洁，雨季河道无漂浮垃圾。',
      '3.建立村民评议机制，评议结果按月张榜。',
    ],
    indicators: [
      indicator('产出指标', '数量指标', '清运覆盖行政村数量', '=11个', 10),
      indicator('产出指标', '数量指标', '全年清运垃圾数量', '≥3200吨', 10),
      indicator('产出指标', '质量指标', '公厕保洁抽查合格率', '≥95%', 15),
      indicator('产出指标', '时效指标', '垃圾清运间隔时间', '≤1天', 10),
      indicator('成本指标', '经济成本指标', '每吨垃圾清运成本', '≤160元/吨', 15),
      indicator('效益指标', '生态效益指标', '河道漂浮垃圾处置及时率', '≥95%', 10),
      indicator('效益指标', '社会效益指标', '村民评议张榜次数', '=12次', 10),
      indicator('满意度指标', '服务对象满意度指标', '村民满意度', '≥90%', 10),
    ],
  },
  text: {
    duties: [
      '（一）落实上级各项政策，组织本镇经济和社会事业发展。',
      '（二）办理民政、养老、医疗保险等便民事项。',
      '（三）负责村庄环境、道路和水利设施的日常管护。',
    ],
    units: '镇政府内设五个办公室，下设镇综合服务中心。纳入本部门预算编报范围的单位为镇政府本级和镇综合服务中心，共2家。',
    operatingCost: '主要用于办公、水电、会议和公务用车运行',
    property: '截至2024年12月31日，本部门共有车辆3辆，均为一般公务用车；没有单价20万元（含）以上的设备。',
    targets: '2025年度对1个重点项目公开绩效目标，涉及财政拨款860,000.00元，指标见下表。',
    terms: [
      '一、财政拨款：镇级财政当年安排的经费，包括一般公共预算和政府性基金预算。',
      '二、单位预留机动经费：年初留出、用于年中临时急需的经费。',
      '三、机关运行经费：用一般公共预算安排的、保证机关日常运转的各项商品和服务支出。',
    ],
  },
}

function indicator(level1, level2, level3, value, weight) {
  return { level1, level2, level3, value, weight }
}
