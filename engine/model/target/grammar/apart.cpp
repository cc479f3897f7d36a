#include "model/target/grammar/apart.hpp"

#include <algorithm>
#include <utility>

namespace jixiao::grammar {
namespace {

Apart read_requirements(Tokens const& tokens) {
    Apart apart;
    Lead lead;
    std::size_t at = 0;
    while (at < tokens.all.size()) {
        if (auto const end = skip_group(tokens, at)) {
            apart.groups.push_back({tokens.all[at].at.begin, tokens.all[*end - 1].at.end});
            at = *end;
        } else if (auto const piece = tokens.all[at].kind == Kind::qualifier
                                          ? std::nullopt
                                          : take_lead(lead, tokens, at)) {
            at = *piece;
        } else if (auto statement = read_statement(tokens, at)) {
            auto const end_of_statement = statement->end;
            apart.requirements.push_back({at, *std::move(statement), std::exchange(lead, {})});
            at = end_of_statement;
        } else if (auto const behind = take_lead(lead, tokens, at)) {
            at = *behind;
        } else {
            apart.left.push_back(at++);
        }
    }
    return apart;
}

bool is_year_only(Statement const& statement, Tokens const& tokens, std::size_t at) {
    if (!std::holds_alternative<Deadline>(statement.comparator)) return false;
    auto const& token = tokens.all[at];
    return token.kind == Kind::date && token.as<DatePhrase>().is_year &&
           !token.as<DatePhrase>().before && !token.as<DatePhrase>().by_word;
}

/// 2024年完工, 2024年全面建成: a year is a deadline for what is done by it.
bool says_done(Tokens const& tokens, std::vector<std::size_t> const& left, std::size_t from) {
    for (auto at : left)
        if (at > from)
            for (std::string_view const done : {"完工", "完成", "建成", "竣工", "投产", "投用",
                                                "投入使用", "交付", "验收", "开工", "启动"})
                if (tokens.all[at].kind == Kind::words &&
                    tokens.text(tokens.all[at]).ends_with(done))
                    return true;
    return false;
}

void drop_years(Apart& apart, Tokens const& tokens) {
    auto const numbers = std::any_of(
        apart.requirements.begin(), apart.requirements.end(),
        [](auto const& d) { return !std::holds_alternative<Deadline>(d.statement.comparator); });
    auto const words = std::any_of(apart.left.begin(), apart.left.end(), [&](std::size_t at) {
        return tokens.all[at].kind != Kind::joint;
    });
    if (!numbers && !apart.requirements.empty() &&
        (!words || says_done(tokens, apart.left, apart.requirements.front().begin)))
        return;
    std::erase_if(apart.requirements, [&](Requirement const& requirement) {
        if (!is_year_only(requirement.statement, tokens, requirement.begin)) return false;
        apart.left.push_back(requirement.begin);
        return true;
    });
    std::sort(apart.left.begin(), apart.left.end());
}

}  // namespace

Apart take_apart(Tokens const& tokens) {
    auto apart = read_requirements(tokens);
    drop_years(apart, tokens);
    return apart;
}

}  // namespace jixiao::grammar
