#include "model/target/grammar/near_units.hpp"

#include "base/nearest.hpp"
#include "base/utf8.hpp"

#include <array>

namespace jixiao::grammar {
namespace {

struct Confusion {
    std::string_view typed, meant;
};

/// Characters that input methods offer for the same sound, or that look alike.
constexpr auto confusions = std::to_array<Confusion>({
    {"佳", "家"}, {"加", "家"}, {"嘉", "家"}, {"价", "家"}, {"甲", "家"}, {"冢", "家"},
    {"各", "个"}, {"格", "个"}, {"介", "个"}, {"向", "项"}, {"象", "项"}, {"像", "项"},
    {"相", "项"}, {"顶", "项"}, {"此", "次"}, {"词", "次"}, {"刺", "次"}, {"长", "场"},
    {"常", "场"}, {"汤", "场"}, {"任", "人"}, {"仁", "人"}, {"入", "人"}, {"互", "户"},
    {"护", "户"}, {"尸", "户"}, {"见", "件"}, {"建", "件"}, {"伴", "件"}, {"原", "元"},
    {"员", "元"}, {"无", "元"}, {"田", "天"}, {"添", "天"}, {"夭", "天"}, {"份", "分"},
    {"偏", "篇"}, {"明", "名"}, {"各", "名"}, {"顿", "吨"}, {"谜", "米"}, {"来", "米"},
    {"母", "亩"}, {"拇", "亩"}, {"胎", "台"}, {"做", "座"}, {"作", "座"}, {"坐", "座"},
    {"付", "副"}, {"复", "副"}, {"期", "起"}, {"其", "期"}, {"条", "条"}, {"调", "条"},
    {"未", "米"}, {"变", "遍"}, {"处", "处"}, {"楚", "处"}, {"捅", "桶"}, {"课", "颗"},
    {"科", "棵"}, {"只", "支"}, {"册", "册"},
});

}  // namespace

std::optional<std::string> near_unit(std::string_view word, Units const& units) {
    for (auto const& [typed, meant] : confusions)
        if (word.starts_with(typed) && units.find(meant) != nullptr) return std::string{meant};
    if (count_characters(word) < 2) return std::nullopt;
    std::vector<std::string> longer;
    for (auto& spelling : units.spellings())
        if (count_characters(spelling) >= 2) longer.push_back(std::move(spelling));
    return nearest(word, longer);
}

}  // namespace jixiao::grammar
