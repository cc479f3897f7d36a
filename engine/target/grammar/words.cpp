#include "target/grammar/words.hpp"

#include "target/grammar/first_characters.hpp"
#include "target/grammar/x3_reader.hpp"

#include <array>

namespace jixiao::grammar {
namespace {

using enum Compare;
using enum Sureness;

enum class Side { before, behind };

struct Row {
    Side side;
    Compare compare;
    Sureness sureness;
    char const* words;  // separated by spaces
};

/// The comparator words. 以上, 以下 and 以内 include the number; 超过, 高于, 不满 and 低于 do not
/// (Civil Code, article 1259). A new spelling is a word in a row.
constexpr auto rows = std::to_array<Row>({
    {Side::before, at_least, sign, "≥ >= => ≥="},
    {Side::before, above, sign, ">"},
    {Side::before, at_most, sign, "≤ <= =< ≤="},
    {Side::before, below, sign, "<"},
    {Side::before, equal, sign, "= =="},
    {Side::before, about, sign, "≈ ~"},
    {Side::before, at_least, word,
     "不低于 不少于 不小于 不得低于 不得少于 不得小于 不应低于 不应少于 不能低于 不能少于 不亚于 "
     "不下于 不弱于 不短于 "
     "大于等于 大于或等于 大于或者等于 高于等于 高于或等于 多于或等于 达到或超过 等于或大于 "
     "等于或高于 "
     "至少 最少 最低 起码 保底 不劣于"},
    {Side::before, at_most, word,
     "不高于 不超过 不大于 不多于 不得超过 不得高于 不得大于 不得多于 不能超过 不能高于 不应超过 "
     "不应高于 不超出 不突破 "
     "小于等于 小于或等于 小于或者等于 低于等于 低于或等于 少于等于 少于或等于 等于或小于 "
     "等于或低于 "
     "最多 至多 最高 最大 不超 不长于 不晚于 不迟于"},
    {Side::before, above, word, "超过 高于 大于 多于 超出"},
    {Side::before, below, word, "低于 小于 少于"},
    {Side::before, equal, word, "等于 恰好等于"},
    {Side::before, at_least, hint, "不下 最小 下限 不足于"},
    {Side::before, at_most, hint, "上限"},
    {Side::before, above, hint, "逾 超 过 突破 好于 高出 优于"},
    {Side::before, below, hint, "不足 不满 未满 不到 未达 未达到 不及"},
    {Side::before, equal, hint, "恰好 正好"},
    {Side::before, about, hint, "约 大约 大概 约为 约等于 近 将近 接近 差不多 大致"},
    {Side::behind, at_least, word,
     "以上 及以上 或以上 或者以上 和以上 含以上 之上 及其以上 或更多 或者更多 以上的 起 + 或更高 "
     "及更高"},
    {Side::behind, at_most, word,
     "以下 及以下 或以下 或者以下 和以下 之下 及其以下 以内 之内 内 及以内 或更少 或者更少 封顶 "
     "以下的 或更低"},
    {Side::behind, about, word, "左右 上下 上下浮动 前后"},
});

struct Words : x3::symbols<ComparatorWord> {
    explicit Words(Side side) {
        for (auto const& row : rows) {
            if (row.side != side) continue;
            std::string_view rest = row.words;
            while (!rest.empty()) {
                auto const cut = std::min(rest.find(' '), rest.size());
                spellings.emplace_back(rest.substr(0, cut));
                add(spellings.back(), ComparatorWord{row.compare, row.sureness, 0});
                rest.remove_prefix(std::min(cut + 1, rest.size()));
            }
        }
    }
    std::vector<std::string> spellings;
};
Words const words_before{Side::before};
Words const all_words_behind{Side::behind};

struct Adjectives : x3::symbols<Compare> {
    Adjectives() {
        for (auto const* w : {"大", "高", "多", "长", "重"}) add(w, above);
        for (auto const* w : {"小", "低", "少", "短", "轻"}) add(w, below);
    }
} const adjectives;

/// 至少是, 超过了, 最多为: what may stand between a comparator and its number.
auto const particles =
    x3::omit[*(x3::lit("了") | "是" | "有" | "为" | "占" | "达到" | "达" | "控制在" | "在")];

struct ChangeWords : x3::symbols<Direction> {
    ChangeWords() {
        for (auto const* w : {"降低",   "减少",   "下降",   "压缩",     "缩减",     "节约", "压减",
                              "降幅",   "递减",   "减低",   "削减",     "缩短",     "下调", "减小",
                              "下降率", "降低率", "减少率", "降低幅度", "下降幅度", "节省", "降"})
            add(w, Direction::down);
        for (auto const* w :
             {"增长",       "增加", "提高",   "提升",   "上升",     "上涨",     "升高",
              "增幅",       "增速", "递增",   "增长率", "增加率",   "提高率",   "提升率",
              "扩大",       "增值", "上调",   "增多",   "提升幅度", "增长幅度", "提高幅度",
              "增加值增速", "净增", "净增长", "增收"})
            add(w, Direction::up);
    }
} const change_words;

struct EndWords : x3::symbols<Direction> {
    EndWords() {
        for (auto const* w : {"降", "减", "缩", "压降", "下降", "降低", "减少", "压缩", "缩减",
                              "缩短", "压减", "削减", "下调"})
            for (auto const* to : {"至", "到", "为"}) add(std::string{w} + to, Direction::down);
        for (auto const* w : {"增", "升", "增长", "增加", "提高", "提升", "扩大", "上升", "拓展",
                              "扩展", "上调", "扩充", "发展", "扩面", "延伸"})
            for (auto const* to : {"至", "到", "为"}) add(std::string{w} + to, Direction::up);
    }
} const end_words;

auto const controlled = x3::omit["控制" >> (x3::lit("在") | "到" | "为" | "至")];

/// 增长了8%, 下降幅度为5%.
auto const change_particles = x3::omit[-(x3::lit("幅度") | "比例" | "率") >>
                                       -(x3::lit("了") | "为" | "达到" | "达" | "约为" | ":")];

struct LeadWords : x3::symbols<> {
    LeadWords() {
        for (auto const* w :
             {"完成",   "达到",   "达",   "实现", "确保", "力争",   "保持",   "保持在",
              "稳定在", "维持在", "共",   "共计", "合计", "总计",   "不变",   "为",
              "是",     "应为",   "需",   "须",   "应",   "目标值", "目标",   "指标值",
              "预计",   "计划",   "拟",   "已",   "将",   "要求",   "原则上", "新增",
              "新建",   "建成",   "组织", "开展", "举办", "培训",   "培养",   "引进",
              "受理",   "办理",   "实施", "建设", "发放", "补助",   "资助",   "支持",
              "覆盖",   "覆盖率", "服务", "改造", "检查", "发布",   "争取",   "控制",
              "有",     "每",     ":",    "其中", "数量", "比例",   "占比",   "比例为",
              "标准为", "标准",   "按",   "按照", "给予", "需达到", "应达到", "总数"})
            add(w);
    }
} const lead_words;

struct Qualifiers : x3::symbols<> {
    Qualifiers() {
        for (auto const* w :
             {"平均", "各",   "均",   "累计",     "全年",     "年均", "月均",   "日均",
              "人均", "户均", "亩均", "生均",     "村均",     "校均", "班均",   "床均",
              "车均", "次均", "例均", "全年累计", "年度累计", "分别", "年平均", "月平均",
              "每人", "单次", "全部", "最终",     "本年",     "当年", "本年度", "全市",
              "全省", "全区", "全县", "全国",     "总"})
            add(w);
    }
} const qualifiers;

auto const before = words_before >> particles;
auto const change = change_words >> change_particles;

FirstCharacters const first_before = first_characters_of(words_before);
FirstCharacters const first_behind = first_characters_of(all_words_behind);
FirstCharacters const first_lead = first_characters_of(lead_words);
FirstCharacters const first_qualifier = first_characters_of(qualifiers);
FirstCharacters const first_change = [] {
    auto first = first_characters_of(change_words);
    first.add(first_characters_of(end_words));
    first.add("控");
    return first;
}();

std::optional<std::size_t> some(std::optional<std::size_t> end, std::size_t at) {
    return end && *end > at ? end : std::nullopt;
}

}  // namespace

FirstCharacters const& first_of_words_before() {
    return first_before;
}

FirstCharacters const& first_of_lead_words() {
    static FirstCharacters const first = [] {
        auto both = first_lead;
        both.add(first_qualifier);
        return both;
    }();
    return first;
}

FirstCharacters const& first_of_change_words() {
    return first_change;
}

std::optional<ComparatorWord> read_word_before(Input const& input, std::size_t at) {
    if (!first_before.begin(input.from(at))) return std::nullopt;
    ComparatorWord found;
    auto const end = run(input, at, before, found);
    if (!end) return std::nullopt;
    found.end = *end;
    return found;
}

std::optional<ComparatorWord> read_word_behind(Input const& input, std::size_t at) {
    if (!first_behind.begin(input.from(at))) return std::nullopt;
    ComparatorWord found;
    auto const end = run(input, at, all_words_behind, found);
    if (!end) return std::nullopt;
    found.end = *end;
    return found;
}

std::optional<ComparatorWord> read_adjective(Input const& input, std::size_t at) {
    ComparatorWord found;
    auto const end = run(input, at, adjectives, found.compare);
    if (!end) return std::nullopt;
    found.end = *end;
    return found;
}

std::vector<std::string> const& words_behind() {
    return all_words_behind.spellings;
}

std::optional<ChangeWord> read_change_word(Input const& input, std::size_t at) {
    if (!first_change.begin(input.from(at))) return std::nullopt;
    ChangeWord found;
    if (auto const end = run(input, at, controlled)) {
        found.direction = Direction::down;
        found.end_value = found.controlled = true;
        found.end = *end;
        return found;
    }
    if (auto const end = run(input, at, end_words, found.direction)) {
        found.end_value = true;
        found.end = *end;
        return found;
    }
    auto const end = run(input, at, change, found.direction);
    if (!end) return std::nullopt;
    found.end = *end;
    return found;
}

std::optional<std::size_t> skip_lead_word(Input const& input, std::size_t at) {
    if (!first_lead.begin(input.from(at))) return std::nullopt;
    return some(run(input, at, lead_words), at);
}

std::optional<std::size_t> skip_qualifier(Input const& input, std::size_t at) {
    if (!first_qualifier.begin(input.from(at))) return std::nullopt;
    return some(run(input, at, qualifiers), at);
}

Relation relation_of(Compare compare) {
    switch (compare) {
        case Compare::at_least: return Relation::at_least;
        case Compare::above: return Relation::above;
        case Compare::at_most: return Relation::at_most;
        case Compare::below: return Relation::below;
        case Compare::equal:
        case Compare::about: return Relation::equal;
    }
    return Relation::equal;
}

bool is_lower_bound(Compare compare) {
    return compare == at_least || compare == above;
}

bool is_upper_bound(Compare compare) {
    return compare == at_most || compare == below;
}

}  // namespace jixiao::grammar
