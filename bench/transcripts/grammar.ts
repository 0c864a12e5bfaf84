/**
 * Rules from which every sentence is made: `{name}` stands for one line drawn from the rule of that name.
 * `{place}`, `{nearby}`, `{theme}`, `{work}` come from the transcript, `{village}`, `{firm}`, `{project}` are coined for it;
 * `{n1}` … `{n4}`, `{share}`, `{year}` are numbers.
 */
export const grammar = {
  body: words(
    '村委会 合作社 社区 街道办 水务站 农技站 卫生院 物业公司 龙头企业 行业协会 供电所 信用社 志愿队 工程队 调解室 服务中心 档案室 规划院 职业学校 运输公司',
  ),
  person: words(
    '村支书 驻村干部 网格员 老支书 理事长 厂长 物业经理 水务站站长 农技员 窗口人员 社区书记 返乡青年 院长 校长 货车司机 茶农 养殖户 施工队长 退休教师 会计',
  ),
  tool: words(
    '台账 共享表格 意见箱 周例会 联席会 测量船 无人机 传感器 二维码 热线电话 电子地图 App GIS平台 样板间 试验田',
  ),
  paper: words('清单 台账 登记表 巡查表 进度表 明细表 问卷 对照表 任务单 收支表'),
  asset: words('闲置校舍 旧厂房 荒坡 撂荒地 老粮仓 废弃砖窑 空置门面 旧码头 老水塔 集体林地 旧仓库 废弃矿场'),
  trouble: words(
    '责任说不清 数据对不上 钱和人不匹配 群众不知情 部门各管一段 标准前后不一 进度一拖再拖 重建设轻管护 经验带不走 旧账没人认 报表太多 现场没人去',
  ),
  doing: words(
    '摸清底数 分类建档 先易后难 逐户上门 当场拍板 定期回访 公开结果 压实责任 请专家会诊 把账算细 留足余量 边干边改 先试点后推开 一事一议 按月通报',
  ),
  virtue: words('耐心 细致 公道 实在 负责 稳妥 及时 透明'),
  sign: words(
    '投诉少了 来的人多了 账目清楚了 水清了 路通了 排队短了 年轻人回来了 纠纷在村里就解决了 企业愿意留下来了 老人放心了',
  ),
  when: words(
    '去年春天 前年汛期前后 上半年 入秋以后 春节刚过 三伏天里 去年年底 调研的第一周 项目开工那天 试点结束之后',
  ),
  spot: words('堤上 田头 车间里 村口 办事大厅里 码头边 茶园里 小区门口 老街上 水库坝顶 食堂里 工地上'),
  weather: words('下着小雨 起了大雾 日头正毒 刮着北风 天还没有亮 刚下过雪'),
  object: words('搪瓷缸 竹椅 算盘 旧账本 手电筒 雨靴 水准尺 喇叭 石磨 木船 老照片 铜锁 油布伞 柴油机 钥匙串 粉笔盒'),

  opening: lines(
    '今天想和大家谈的是{theme}，重点说说{place}的{work}。',
    '各位同事，{place}的{work}做了{n1}年，有成绩，也有教训。',
    '接到授课任务以后，我用{n2}天走了{n2}个村和社区，看的主要是{work}。',
    '讲{theme}，绕不开{work}；讲{work}，就要从{place}的{village}讲起。',
  ),
  situation: lines(
    '{when}，我到{place}调研{work}，在{spot}碰到一位{person}。',
    '{place}下辖{n2}个村和社区，其中{n1}个还没有开展{work}。',
    '到{year}年底，{place}涉及{work}的农户有{n4}户，占总数的{share}。',
    '{when}，{body}一共登记了{n3}件与{work}有关的事项，办结{share}。',
    '过去{n1}年，{place}先后有{n1}批人做过{work}，留下的{paper}有{n2}本，却很少有人翻看。',
    '和{nearby}相比，{place}的{work}起步晚了{n1}年，底子也薄一些。',
    '当时{place}的{asset}有{n2}处，最久的一处空了{n2}年。',
    '从{year}年起，{body}把{work}列入年度计划，每年安排{n3}万元。',
    '这里的{person}告诉我，{work}最难的时候，一个月只办成{n1}件。',
    '{village}有{n3}户人家，离最近的集镇{n2}公里，做{work}要先过河。',
    '记得那天{weather}，{village}的{person}抱着一个{object}来找我，说的还是{work}。',
    '{firm}是{place}的老企业，{year}年有职工{n3}人，一半住在{village}。',
    '{village}和{village}只隔一条沟，{work}却是两个样子。',
    '{project}原定{year}年完工，涉及{village}、{village}等{n1}个村，占地{n3}亩。',
  ),
  problem: lines(
    '问题出在哪里？说到底是{trouble}。',
    '表面上看是{work}推不动，实际上是{trouble}，{trouble}。',
    '{body}说归{body}管，{person}却说从来没有见过通知。',
    '一位{person}说得很直接：“{complaint}”',
    '我们把{n3}份{paper}摆在一起核对，发现有{n2}处不一致，原因还是{trouble}。',
    '如果{trouble}，再好的{tool}也只是摆设。',
    '同样是办{work}，{place}要跑{n1}趟，{nearby}只要跑一趟。',
    '会开了{n1}次，{trouble}的情况没有改变。',
    '{firm}等了{n1}个月，{project}的批复还没有下来，只好把设备搬到{nearby}。',
    '{village}的{person}问了我一个问题：“{complaint}”我一时答不上来。',
    '翻开{year}年的{paper}，{project}后面写着“已完成”，到{spot}一看，只立了一块牌子。',
  ),
  complaint: lines(
    '你们来一回换一张表，{work}到底哪天能办好？',
    '不怕事情难，就怕{trouble}。',
    '{work}我支持，可是先把账给我们算明白。',
    '{paper}做得再漂亮，不到{spot}看一看，也不知道难处。',
    '去年说{n1}个月完工，今年还在挖。',
    '{village}能办的事，为什么我们这里办不了？',
  ),
  measure: lines(
    '我们的办法是{doing}，由{body}牵头，{person}具体负责。',
    '第一步{doing}，第二步{doing}，第三步才是{doing}。',
    '为此，{place}专门编了一本{paper}，把{work}的{n2}个环节都写清楚，每个环节不超过{n1}天。',
    '{body}和{body}合署办公，每周到{spot}碰头{n1}次，当天的问题当天定。',
    '把{asset}改成{work}的场地，花了{n3}万元，比新建节省{share}。',
    '凡是涉及{work}的事项，一律{doing}，{doing}，不再层层上报。',
    '请{nearby}的{person}来讲课，又派{n2}名{person}到{nearby}跟班{n1}个月。',
    '工期、质量、资金三本账放在同一张{paper}上，每月{n2}日公布。',
    '我们给自己定了一条规矩：{trouble}的项目不上马，没有{doing}的方案不上会。',
    '{person}提出用{tool}代替手工登记，先在{village}试了{n1}个月，误差降到{n1}%以内。',
    '{project}改由{village}自己管，{firm}出技术，{body}每年评一次。',
    '{firm}和{village}签了{n1}年的协议，{asset}由村里入股，收益按{n1}比{n1}分成。',
  ),
  result: lines(
    '{n1}个月以后，变化看得见：{sign}，{sign}。',
    '到{year}年{n1}月，{place}的{work}覆盖{n2}个村和社区，惠及{n4}人。',
    '{work}的平均用时由{n2}天缩短到{n1}天，满意率达到{share}。',
    '{asset}有了用处，一年给集体增收{n2}万元，还带动{n3}人就近就业。',
    '后来{nearby}也来学，他们结合自己的情况，又加上了{doing}这一条。',
    '最让人高兴的是{sign}，{village}的{person}也愿意在会上说话了。',
    '当然，还有{n1}个村没有达到要求，主要是{trouble}，今年要接着补课。',
    '{village}把这一年的{paper}贴在墙上，旁边放着一个{object}，说是要记住从前。',
    '{firm}去年新招了{n2}名{village}的年轻人，{project}也提前{n1}个月完工。',
  ),
  thought: lines(
    '回过头看，{work}能做成，靠的是{virtue}和{virtue}。',
    '这件事给我的启发是：先{doing}，再{doing}，次序不能颠倒。',
    '{theme}不是{body}一家的事，{place}如此，{nearby}也是如此。',
    '有人问，为什么不一次铺开？因为{place}的{n2}个村情况各不相同，{work}要一村一策。',
    '做{work}的人要常到{spot}去，坐在办公室里是想不出好办法的。',
    '经验可以学，{tool}可以借，但是{doing}的功夫谁也替代不了。',
    '一项{work}做得好不好，{person}最有发言权，{n3}份问卷比一份总结更可信。',
    '{village}的做法不一定适合{village}，但是{virtue}这一条，到哪里都用得上。',
  ),
  closing: lines(
    '下一步，{place}要把{work}和{work}合在一起谋划，{n1}年内见到成效。',
    '以上是我的一点体会，不对的地方请大家批评。',
    '课后请各组围绕{work}讨论{n1}个问题，下个月{n2}日之前交换意见。',
    '希望听课的同志回去以后，从一件{work}做起，把{doing}落到实处。',
  ),
  heading: lines(
    '{work}的底数怎么摸',
    '为什么会{trouble}',
    '{doing}：{place}的做法',
    '从{village}看{theme}',
    '{place}这{n1}年',
    '怎样做到{doing}',
    '{body}该管什么',
    '{project}的得失',
    '几点体会',
    '下一步的打算',
  ),
  title: lines(
    '{work}的实践与思考',
    '把{work}做到群众心坎上',
    '{place}{work}的几点做法',
    '从{village}看{theme}',
    '{doing}，做好{work}',
    '{village}的{work}调研报告',
    '{place}怎样做{work}',
    '{project}带给我们的启示',
  ),
  note: lines(
    '数据来自{place}{year}年的{paper}，为示例。',
    '这里的{work}只指村和社区一级。',
    '见{nearby}的做法，细节略有不同。',
    '按{year}年底在册户数计算。',
  ),
} satisfies Record<string, readonly string[]>;

/** What a transcript may be about, by the slug of its theme. */
export const worksOf: Record<string, readonly string[]> = {
  water: words('排灌渠修整 河岸整治 小微水体清理 饮水管网 养殖尾水治理 雨污分流 湖滩植绿 闸站值守'),
  villages: words('村道照明 村口公交 危房改造 村级账目公开 古桥修缮 庭院整理 污水入管 农家书屋'),
  renewal: words('电梯加装 集镇停车 厂区搬迁 老街修补 管线入地 桥隧检测 口袋公园 外墙保温'),
  services: words('窗口服务 电子证照 项目审批 热线工单 证明清理 代办帮办 夜间值班 一表填报'),
  industry: words('企业用工 园区供热 客商洽谈 手工作坊 食品小作坊 零件协作 中试平台 技术改造'),
  farming: words('茶园改造 土地托管 农机合作 稻虾轮作 果蔬分拣 种质圃 秸秆离田 林下种药'),
  safety: words('山洪预警 防汛物资 山林防火 渡口管理 矿坑复绿 危岩监测 燃气巡检 避险演练'),
  care: words('老年食堂 上门问诊 乡镇门诊 学位供给 校车线路 日间照料 婴幼托管 无障碍坡道'),
  disputes: words('物业纠纷 邻里调解 林地登记 欠薪清理 债务清理 院坝说事 网格走访 信访代理'),
  logistics: words('冷链仓库 仓储配送 码头岸电 客货同车 快递进村 铁路专线 货车驿站 多式联运'),
  data: words('数据共享 地名普查 传感布点 档案数字化 表格合并 一图统管 接口对接 数据清洗'),
  skills: words('技工培训 青年公寓 师带徒 夜校开班 技能比武 实训车间 返乡创业 证书互认'),
};

/** Characters that coined names are made of: a long tail of words that few transcripts share, as real texts have. */
export const namingCharacters = [
  ...'安柏宝碧滨沧禅昌畅辰诚池崇川春慈聪达丹道德登笛鼎定冬斗端敦恩帆繁芳菲丰枫峰锋凤扶福阜刚皋歌葛耕恭谷冠光广桂国海寒汉浩禾荷鹤恒衡弘宏虹鸿湖华怀焕辉惠火矶积基吉季佳嘉坚剑健江姜骄节杰捷金津锦晋京泾景敬靖静炯九菊均俊骏君开凯康可克孔葵坤昆兰朗乐雷黎礼李力丽利莲良梁林霖灵菱刘龙隆楼鲁陆鹿禄路露吕绿洛马麦满茂梅孟苗妙民敏明铭木牧南宁牛农欧盘培沛彭鹏平坪屏齐祁麒启千乾钱桥琴勤青清晴庆秋泉群然仁任荣容如儒瑞润若三森沙山杉善商尚韶少申深升生圣盛师诗石时史士世守寿舒书树双水顺思四泗苏素随孙泰唐桃陶腾天田铁亭庭通同桐彤万旺威为维伟卫温文闻稳沃吴五武夏仙先贤显湘祥翔向象晓孝笑心辛新鑫信星兴杏雄修秀旭轩宣学雪雅亚言岩彦雁阳杨洋尧瑶叶一伊仪宜义艺忆益逸毅银引英鹰迎盈营颖永勇用优友有于余鱼渔雨玉裕誉元园原圆源远月岳越云运韵再泽曾展章长兆哲贞珍真振镇正之知直志治智中忠钟众舟周珠竹主柱卓子紫宗祖',
];

function words(text: string): string[] {
  return text.split(' ');
}

function lines(...sentences: string[]): string[] {
  return sentences;
}
