#include "rules/status/per_fit.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

namespace jixiao {
namespace {

/// 人·天 as 人 and 天.
std::vector<std::string_view> parts_of(std::string_view word) {
    constexpr std::string_view joint = "·";
    std::vector<std::string_view> parts;
    while (!word.empty()) {
        auto const end = std::min(word.find(joint), word.size());
        parts.push_back(word.substr(0, end));
        word.remove_prefix(std::min(end + joint.size(), word.size()));
    }
    return parts;
}

bool holds(std::vector<std::string_view> const& parts, std::string_view word) {
    return std::find(parts.begin(), parts.end(), word) != parts.end();
}

/// 24小时, 小时 and 班 are no periods whose number a year is known, but a total is no rate per one.
bool is_of_time(std::string_view word, Rules const& rules) {
    word.remove_prefix(std::min(word.find_first_not_of("0123456789"), word.size()));
    auto const& open = rules.profile.open_periods;
    auto const* unit = rules.units.find(word);
    return std::find(open.begin(), open.end(), word) != open.end() ||
           (unit && (unit->calendar || unit->dimension == "time"));
}

}  // namespace

PerFit per_fit(Per const& reported, Per const& asked, bool has_unit, Rules const& rules) {
    if (reported == asked) return {};
    if (asked.word.empty())
        return {
            say("a rate per {0} cannot be compared with a target that is not one", reported.word),
            {}};
    auto const cannot = [&] {
        return PerFit{
            reported.word.empty()
                ? say("a figure without a period cannot be compared with a target per {0}",
                      asked.word)
                : say("a rate per {0} cannot be compared with a target per {1}", reported.word,
                      asked.word),
            {}};
    };
    if (reported.word.empty() && (asked.is_period || !has_unit)) return {};
    if (asked.is_period || reported.count > 1) return cannot();
    auto const wanted = parts_of(asked.word), given = parts_of(reported.word);
    auto const is_extra = [&](std::string_view word) { return !holds(wanted, word); };
    if (std::any_of(given.begin(), given.end(), is_extra)) return cannot();
    PerFit fit;
    for (auto const word : wanted) {
        if (holds(given, word)) continue;
        if (is_of_time(word, rules)) return cannot();
        fit.left_out = word;
    }
    return fit;
}

}  // namespace jixiao
