#include "tests/bench/scanners.hpp"

#include <array>
#include <charconv>
#include <optional>
#include <re2/re2.h>
#include <regex>

namespace jixiao::bench {
namespace {

constexpr auto expression =
    "^(平均|各|每年|降低)?(?:([0-9]+)年共)?(≥|≤|>=|<=|>|<|=|约)?([0-9]+(?:\\.[0-9]+)?)(万|亿)?"
    "([^0-9/-]*?)(?:-([0-9]+(?:\\.[0-9]+)?)([^0-9/-]*?))?(?:/([0-9]*)([^0-9/-]+?))?"
    "(以上|以内|以下)?$";

enum Group { lead, years, sign, figures, scale, unit, high, high_unit, count, per, ending, groups };
using Captures = std::array<std::string_view, groups>;

Decimal amount_of(std::string_view text, std::string_view scale_word) {
    auto const number = Decimal::from_text(text).value_or(Decimal{});
    if (scale_word.empty()) return number;
    return number.shifted(scale_word == "万" ? 4 : 8).value_or(number);
}

int whole(std::string_view text, int otherwise) {
    int number = otherwise;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

template <class Variant>
void state(Variant& variant, Captures const& found) {
    Quantity const quantity{amount_of(found[figures], found[scale]), std::string{found[unit]}};
    auto const asked = found[sign].empty() ? found[ending] : found[sign];
    if (asked.empty())
        variant = Stated{quantity};
    else if (asked == "≥" || asked == ">=" || asked == ">" || asked == "以上")
        variant = AtLeast{quantity, asked == ">"};
    else if (asked == "=")
        variant = Exactly{quantity};
    else if (asked == "约")
        variant = About{quantity};
    else
        variant = AtMost{quantity, asked == "<"};
}

Target target_of(Captures const& found) {
    Target target;
    if (!found[high].empty()) {
        auto const& word = found[high_unit].empty() ? found[unit] : found[high_unit];
        target.comparator = Between{{amount_of(found[figures], {}), std::string{word}},
                                    {amount_of(found[high], {}), std::string{word}}};
    } else if (found[lead] == "降低") {
        ChangeBy change{Direction::down, {}};
        state(change.size, found);
        target.comparator = change;
    } else {
        state(target.comparator, found);
    }
    if (found[lead] == "每年") target.per = {"年", 1, true};
    if (found[lead] == "平均" || found[lead] == "各") target.qualifier = found[lead];
    target.total_over_years = whole(found[years], 0);
    if (!found[per].empty())
        target.per = {std::string{found[per]}, whole(found[count], 1), found[per] != "篇"};
    return target;
}

Target words(std::string_view text) {
    Target target;
    target.comparator = Graded{std::string{text}, std::nullopt};
    return target;
}

}  // namespace

struct Re2Scanner::Pattern {
    re2::RE2 expression{bench::expression};
};
Re2Scanner::Re2Scanner() : pattern_{std::make_unique<Pattern const>()} {}
Re2Scanner::~Re2Scanner() = default;

Target Re2Scanner::scan(std::string_view text) const {
    std::array<re2::StringPiece, groups + 1> matches;
    re2::StringPiece const piece{text.data(), text.size()};
    if (!pattern_->expression.Match(piece, 0, text.size(), re2::RE2::ANCHOR_BOTH, matches.data(),
                                    groups + 1))
        return words(text);
    Captures found;
    for (std::size_t i = 0; i < groups; ++i)
        found[i] = {matches[i + 1].data(), matches[i + 1].size()};
    return target_of(found);
}

struct StdScanner::Pattern {
    std::regex expression{bench::expression, std::regex::ECMAScript | std::regex::optimize};
};
StdScanner::StdScanner() : pattern_{std::make_unique<Pattern const>()} {}
StdScanner::~StdScanner() = default;

Target StdScanner::scan(std::string_view text) const {
    std::match_results<std::string_view::const_iterator> matches;
    if (!std::regex_match(text.begin(), text.end(), matches, pattern_->expression))
        return words(text);
    Captures found;
    for (std::size_t i = 0; i < groups; ++i)
        if (matches[i + 1].matched)
            found[i] = {&*matches[i + 1].first, static_cast<std::size_t>(matches[i + 1].length())};
    return target_of(found);
}

}  // namespace jixiao::bench
