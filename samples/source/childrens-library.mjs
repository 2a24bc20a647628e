import { body, heading2 } from './lib/blocks.mjs'
import { hundredths as h, sum } from './lib/money.mjs'

const economic = Object.entries({
  30101: 86.4,
  30102: 17.28,
  30103: 7.2,
  30107: 79.92,
  30108: 26.35,
  30109: 13.17,
  30110: 11.86,
  30112: 1.98,
  30113: 20.64,
  30201: 6.3,
  30205: 1.12,
  30206: 8.46,
  30207: 1.95,
  30208: 7.4,
  30211: 1.5,
  30213: 4.28,
  30216: 0.6,
  30217: 0.22,
  30228: 4.1,
  30229: 2.88,
  30231: 2,
  30299: 2.35,
  30302: 9.74,
}).map(([code, amount]) => ({ code, amount: h(amount) }))

const paid = (code) => economic.find((leaf) => leaf.code === code).amount
const basic = (code, amount) => ({ code, amount, use: 'basic', from: 'general' })
const social = [
  basic('2080502', paid('30302')),
  basic('2080505', paid('30108')),
  basic('2080506', paid('30109')),
  basic('2101102', paid('30110')),
  basic('2210201', paid('30113')),
]
const project = (code, amount, from) => ({ code, amount: h(amount), use: 'project', from })

/** Consistent as written here; mistakes.json is applied to the finished source. */
export const childrensLibrary = {
  file: 'county-library-budget-2025-mistakes',
  code: '319',
  name: '云渚县少年儿童图书馆',
  year: 2025,
  thousands: false,
  economic,
  money: [
    ...social,
    basic('2070104', sum(economic.map((leaf) => leaf.amount)) - sum(social.map((leaf) => leaf.amount))),
    project('2070104', 20.8, 'general'),
    project('2070104', 3.2, 'special'),
    project('2070108', 12, 'general'),
    project('2296099', 6, 'fund'),
  ],
  changes: { basic: h(9.42), project: h(3.6) },
  threePublic: {
    abroad: 0,
    purchase: 0,
    running: h(4),
    reception: h(0.22),
    meetings: 0,
    training: h(0.6),
    last: { abroad: 0, purchase: 0, running: h(4), reception: h(0.26) },
  },
  units: [['云渚县少年儿童图书馆本级', '公益一类事业单位', '正股级', '财政拨款']],
  projects: [
    {
      code: '99990125P00B02600108X',
      name: '绘本馆藏更新',
      fiscalFunds: h(20.8),
      otherFunds: h(3.2),
      purpose: '更换破损绘本，增添低幼有声读物和阅览家具。',
      plan: ['20.00', '50.00', '80.00', '100.00'],
      objectives: ['1.使零至六岁读者常用的绘本完好可借。'],
      indicators: {
        产出指标: {
          数量指标: [['新增绘本数量', '编目上架的绘本和有声读物', '≥4200册', '图书采访计划']],
          质量指标: [['到书完好率', '完好到馆图书占全部到馆图书的比例', '≥98%', '验收记录']],
          时效指标: [['新书上架天数', '从到馆到上架的天数', '≤15天', '编目规程']],
          成本指标: [['项目总成本', '项目实际支出控制数', '≤24万元', '年初预算']],
        },
        效益指标: { 社会效益指标: [['少儿外借册次', '全年少儿读者外借图书', '≥38000册次', '借阅系统统计']] },
        满意度指标: { 服务对象满意度指标: [['家长满意度', '问卷中表示满意的家长比例', '≥92%', '年末问卷']] },
      },
    },
    {
      code: '99990125P00B02700204F',
      name: '亲子阅读推广',
      fiscalFunds: h(18),
      otherFunds: 0,
      purpose: '在馆内和乡镇小学举办讲故事、手工书制作等活动。',
      plan: ['20.00', '50.00', '80.00', '100.00'],
      objectives: ['1.全年活动不断档，乡镇小学都有机会参加。'],
      indicators: {
        产出指标: {
          数量指标: [['举办活动场次', '馆内和校园活动的总场次', '≥60场次', '活动计划']],
          质量指标: [['活动按计划完成率', '如期举办的活动占计划活动的比例', '≥95%', '活动记录']],
          时效指标: [['暑期专场完成时间', '暑期专场全部办完的时间', '8月底前', '活动计划']],
          成本指标: [['单场活动成本', '每场活动的平均支出', '≤3000元/场', '近两年平均支出']],
        },
        效益指标: { 社会效益指标: [['参加活动人次', '到场的儿童和家长', '≥5400人次', '签到记录']] },
        满意度指标: { 服务对象满意度指标: [['参加者满意度', '现场问卷中满意的比例', '≥90%', '现场问卷']] },
      },
    },
  ],
  procurement: [
    {
      project: '绘本馆藏更新',
      budget: h(24),
      items: [
        item('goods', '儿童绘本', 'A05040101', '批', 3, 4.2, [12.6, 0, 0, 0, 0, 0], 4.2),
        item('goods', '低幼阅览桌椅', 'A05010299', '套', 16, 0.2, [0, 0, 0, 3.2, 0, 0], 3.2),
      ],
    },
    {
      project: '亲子阅读推广',
      budget: h(18),
      items: [
        item('goods', '便携式音响', 'A02091299', '台', 5, 0.36, [0, 1.8, 0, 0, 0, 0], 0),
        item('services', '活动宣传品印制', 'C08140199', '项', 1, 2.4, [2.4, 0, 0, 0, 0, 0], 2.4),
      ],
    },
  ],
  assets: {
    buildings: ['1,180.00', h(196.5)],
    offices: ['96.00', h(16)],
    vehicles: ['1', h(18.9)],
    equipment: ['1', h(26.8)],
    other: ['12,345', h(79.2)],
  },
  text: {
    duties: body('部门职责：', '（一）为十六岁以下读者提供免费借阅和自习场所。', '（二）开展亲子共读和校园阅读推广。'),
    basicReason: '在职人员正常晋级和缴费基数上调',
    projectReason: '绘本破损较多，加大了更新力度',
    runningReason: '送书车使用情况没有变化',
    receptionReason: '馆际交流改为线上进行',
    operatingCost: (amount) =>
      `为公益一类事业单位，按照机关运行经费口径统计的日常公用经费安排${amount}，用于水电取暖、办公和馆舍日常维修。`,
    vehicles: '为送书下乡专用车',
    targets: [
      heading2('（一）总体绩效目标'),
      ...body('让每个孩子在馆里找到适合自己的书，使馆藏、活动和环境都符合少年儿童的特点。'),
      heading2('（二）分项绩效目标'),
      ...body('1、少儿借阅服务', '绩效目标：常用绘本完好可借，自习座位周末够用。', '绩效指标：绘本完好率、周末座位使用率。'),
      heading2('（三）工作保障措施'),
      ...body('每季度公布一次项目进度，家长委员会可以随时查阅采购和活动记录。'),
    ],
    terms: [
      '1、财政专户管理资金收入：按规定缴入财政专户、再拨回本部门使用的少儿培训收费。',
      '2、基本支出：支付人员待遇和维持日常运转的支出。',
      '3、项目支出：完成特定任务的支出。',
    ],
    other: '本部门没有其他需要说明的事项。',
  },
}

function item(kind, name, catalogue, unit, quantity, price, funds, reserved) {
  return { kind, name, catalogue, unit, quantity, price: h(price), funds: funds.map(h), reserved: h(reserved) }
}
