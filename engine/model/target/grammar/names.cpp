#include "model/target/grammar/names.hpp"

#include "model/target/grammar/word_table.hpp"

namespace jixiao::grammar {
namespace {

auto const latin = x3::char_("A-Za-z");
auto const name =
    x3::omit[(+latin >> -x3::lit('-') >> +(x3::ascii::digit | '.' | latin) >>
              -('-' >> x3::repeat(4)[x3::ascii::digit])) |
             (+x3::ascii::digit >> latin >> !(latin | x3::ascii::digit | '/')) |
             ("7*24" >> -x3::lit("小时")) |
             ((x3::lit("12345") | "12315" | "12319") >> !x3::ascii::digit) |
             ("《" >> *(x3::char_ - "》") >> "》") | ("“" >> *(x3::char_ - "”") >> "”") |
             ("\"" >> *(x3::char_ - '"') >> '"') |
             ("第" >> +(x3::ascii::digit | "一" | "二" | "三" | "四" | "五" | "六" | "七" | "八" |
                        "九" | "十"))];

constexpr WordTable<NoMeaning> ordinary_words = word_table([] {
    return std::to_array<WordRow<NoMeaning>>(
        {// 约
         {{}, "签约 预约 违约 履约 续约 解约 邀约 公约 约束 约谈 集约"},
         // 过 超 满 及 到
         {{},
          "通过 经过 超市 超声 超前 超级 超龄 超时 超期 满意 满足 到位 到场 到期 到岗 普及 涉及 "
          "得到 收到 达标 达产 附近 就近"},
         // 比 与 同 和 从 由 自 的
         {{},
          "比例 占比 比重 对比度 性价比 参与 给与 合同额 同步 同级 同类 同行 同等 同龄 同业 同质 "
          "同意 "
          "不同 共同 协同 胡同 总和 和谐 "
          "从业 从事 由于 自由 理由 自主 自查 自然 自来水 自愿 目的"},
         // 并 且 又
         {{}, "合并 并发 并网 并购"},
         // 起 内 上下
         {{}, "发起 起步 内资 内陆 内河 内设 内部 内容 内涝 内控 内科 内外 上下游"},
         // words of change
         {{},
          "新增 晋升 升级 升学 增值税 增加值 增收节支 增殖 增强 降水 降雨 降温 减排 减税 减负 减免 "
          "减灾 减速 缩减版 压缩天然气 节约型 节约用水 节约集约 扩大内需 增收户 提前完成 提高班 "
          "扩大会议 提升工程 提升行动 增量 增补 增设 增发 "
          "升旗 升温 减量 减值"},
         // negators
         {{},
          "不合格 不满意 不到位 不及时 不良 不动产 不锈钢 不断 不文明 不规范 不符 不含 不包括 "
          "不可移动 "
          "不可抗力 "
          "未成年 未来 未婚 未就业 未达标 非遗 无障碍 无线 无缝 无限 无条件 无需 无关 无人机 无人 "
          "无偿 "
          "无害 无纸 无烟 "
          "无忧 无论 无锡 无土 无公害 无感 无创 无极 无接触 无菌 没收"},
         // numbers
         {{},
          "百分制 十分制 五分制 最低生活保障 最低工资 最低保障 最大程度 最大限度 最高人民 零距离 "
          "零门槛 "
          "零跑腿 零售 零星 零部件 零碳 零基 零排放 零工 零增长 零散 零见面 零等待 "
          "零碎 零件 零容忍 一次性 一次验收 一次合格 一次通过 一次办 一体化 一站式 一网通办 一件事 "
          "一事一议 一村一品 一线 一批 一类 "
          "一流 一定 一般 一致性 统一 唯一 专一 三农 三甲 三公经费 四好 五保 五险 双随机 两新 两癌 "
          "十三五 十四五 十五五 二十大 万元以上 千家万户 百姓 多元 多种 多样 多部门 大多数"},
         // references
         {{}, "标准化 标准厂房 目标责任 计划生育 规定动作 平均化 水平线"},
         // happening
         {{}, "发生率 产生量 存在问题 出现率"}});
});

constexpr FirstCharacters first_of_name = [] {
    FirstCharacters first{"《“\"第"};
    for (char ascii = '0'; ascii <= 'z'; ++ascii)
        if (is_latin(ascii) || is_figure(ascii)) first.add({&ascii, 1});
    return first;
}();

}  // namespace

FirstCharacters const& first_of_names() {
    static constinit FirstCharacters const first = [] {
        auto both = first_of_name;
        both.add(ordinary_words.first);
        return both;
    }();
    return first;
}

std::optional<std::size_t> skip_name(Input const& input, std::size_t at) {
    if (!first_of_name.begin(input.from(at))) return std::nullopt;
    return run(input, at, name);
}

std::optional<std::size_t> skip_ordinary_word(Input const& input, std::size_t at) {
    auto const word = find_word(ordinary_words, input, at);
    if (!word) return std::nullopt;
    return word->end;
}

}  // namespace jixiao::grammar
