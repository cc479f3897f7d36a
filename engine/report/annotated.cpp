#include "report/annotated.hpp"

#include "report/words/verdict_words.hpp"
#include "report/words/words.hpp"

#include <algorithm>
#include <map>

namespace jixiao {
namespace {

using Outcomes = std::vector<std::string>;

std::string outcome_text(Verdict const& verdict, std::vector<Fraction> const& limits,
                         Catalog const& catalog) {
    auto const share = achievement_text(verdict, limits);
    return std::string{shape_of(verdict.status)} + " " +
           (share.empty() ? catalog(outcome_of(verdict)) : share);
}

}  // namespace

std::string annotated(std::string_view text, std::string const& file, Evaluation const& evaluation,
                      std::vector<Fraction> const& limits, Catalog const& catalog) {
    std::map<std::size_t, Outcomes> of_line;
    for (auto const& verdict : evaluation.verdicts) {
        if (!verdict.actual || !(verdict.actual->name_place.file == file)) continue;
        auto& outcomes = of_line[verdict.actual->name_place.line];
        auto outcome = outcome_text(verdict, limits, catalog);
        if (std::find(outcomes.begin(), outcomes.end(), outcome) == outcomes.end())
            outcomes.push_back(std::move(outcome));
    }
    std::string shown;
    for (std::size_t line = 1; !text.empty(); ++line) {
        auto const end = std::min(text.find('\n'), text.size());
        auto const has_return = end > 0 && end < text.size() && text[end - 1] == '\r';
        shown += text.substr(0, end - (has_return ? 1 : 0));
        if (auto const found = of_line.find(line); found != of_line.end()) {
            shown += "  #";
            for (auto const& outcome : found->second) shown += " " + outcome;
        }
        shown += has_return ? "\r" : "";
        if (end < text.size()) shown += '\n';
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return shown;
}

}  // namespace jixiao
