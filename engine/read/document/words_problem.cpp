#include "read/document/words_problem.hpp"

#include "model/target/parse.hpp"
#include "read/document/known_units.hpp"
#include "read/document/level_anchors.hpp"
#include "read/document/row_words.hpp"
#include "read/document/words.hpp"

#include <algorithm>
#include <array>
#include <variant>

namespace jixiao::document {
namespace {

constexpr std::string_view level_end = "指标";

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// Whether a known level never stands below a known other: 质量指标 below 效益指标.
bool contradict(std::string_view upper, std::string_view lower) {
    auto const above = level_of(upper), below = level_of(lower);
    if (above && below && !above->first) return true;
    if (is_one_of(lower, {"数量指标", "质量指标", "时效指标"}))
        return is_one_of(upper, {"效益指标", "满意度指标", "效果指标"});
    if (is_one_of(lower, {"经济效益指标", "社会效益指标", "生态效益指标"}))
        return is_one_of(upper, {"产出指标", "成本指标", "满意度指标"});
    return false;
}

/// 2024年10月底前: a target in the place of a word.
bool is_day(std::string const& text) {
    if (text.empty() || text[0] < '0' || text[0] > '9') return false;
    auto const target = parse_target(text, known_units());
    return target && std::holds_alternative<Deadline>(target->comparator);
}

bool begins_with_level(std::string const& name) {
    auto const level = level_anchor(name, 0);
    return level && level->word.ends_with(level_end);
}

bool is_no_level(std::string const& level) {
    if (level_of(level)) return false;
    if (level == level_end) return true;
    auto const ends_with_digit = !level.empty() && level.back() >= '0' && level.back() <= '9';
    return begins_with_figure(level) || is_day(level) || begins_with_level(level) ||
           (ends_with_digit && !level_anchors(level, 0).empty());
}

/// 每株造价≤, 合格率≥95%: the value's sign in the cell of the name; in brackets it belongs there.
bool has_sign(std::string const& name) {
    static constexpr std::array<std::string_view, 8> signs{"≥", "≤", "＞", "＜",
                                                           ">", "<", "=",  "＝"};
    auto const plain = std::string_view{name}.substr(0, std::min(name.find('('), name.find("（")));
    return std::any_of(signs.begin(), signs.end(), [&](std::string_view sign) {
        auto const at = plain.find(sign);
        if (at == std::string_view::npos) return false;
        auto const behind = plain.substr(at + sign.size());
        return (behind.empty() && plain.size() == name.size()) ||
               (!behind.empty() && behind[0] >= '0' && behind[0] <= '9');
    });
}

}  // namespace

Message words_problem(std::vector<std::string> const& path, std::string const& name) {
    for (auto const& level : path) {
        if (!level_of(level) && level_anchors(level, 0).size() > 1)
            return say("{0} is more than one level", level);
        if (is_no_level(level)) return say("{0} is not a level", level);
    }
    for (std::size_t i = 1; i < path.size(); ++i)
        if (contradict(path[i - 1], path[i]))
            return say("{0} does not belong below {1}; a level may be missing in between", path[i],
                       path[i - 1]);
    if (name == level_end || label_of(name) || begins_with_figure(name) || is_day(name) ||
        begins_with_level(name) || has_sign(name))
        return say("{0} is not an indicator name", name);
    return {};
}

}  // namespace jixiao::document
