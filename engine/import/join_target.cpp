#include "import/join_target.hpp"

#include "import/clean_cell.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace jixiao::importing {
namespace {

using Sign = std::pair<std::string_view, std::string_view>;
constexpr std::array signs{
    Sign{"≥", "≥"},        Sign{">=", "≥"},      Sign{"大于等于", "≥"}, Sign{"不低于", "≥"},
    Sign{"正向", "≥"},     Sign{"≤", "≤"},       Sign{"<=", "≤"},       Sign{"小于等于", "≤"},
    Sign{"不超过", "≤"},   Sign{"反向", "≤"},    Sign{"逆向", "≤"},     Sign{"=", "="},
    Sign{"＝", "="},       Sign{"等于", "="},    Sign{">", ">"},        Sign{"＞", ">"},
    Sign{"大于", ">"},     Sign{"<", "<"},       Sign{"＜", "<"},       Sign{"小于", "<"},
    Sign{"正向指标", "≥"}, Sign{"反向指标", "≤"}};

}  // namespace

std::string join_target(std::string_view nature, std::string_view value, std::string_view unit) {
    if (value.empty()) return {};
    auto const word = without_blanks(nature);
    auto const* const sign =
        std::find_if(signs.begin(), signs.end(), [&](Sign const& s) { return s.first == word; });
    auto const has_sign = std::any_of(signs.begin(), signs.end(),
                                      [&](Sign const& s) { return value.starts_with(s.first); });
    std::string target;
    if (sign != signs.end() && !has_sign) target += sign->second;
    target += value;
    auto const is_none = unit == "/" || unit == "-" || unit == "无" || unit == "—";
    if (!unit.empty() && !is_none && !value.ends_with(unit)) target += unit;
    return target;
}

}  // namespace jixiao::importing
