#include "read/document/stream_rows.hpp"

#include "base/decimal.hpp"
#include "model/target/parse.hpp"
#include "read/document/known_units.hpp"
#include "read/document/row_words.hpp"

#include <algorithm>

namespace jixiao::document {
namespace {

bool is_level_title(HeaderRole const& role) {
    return role.field == Field::level && role.level > 0;
}

}  // namespace

std::optional<std::size_t> StreamHeader::column(Field field) const {
    for (std::size_t i = 0; i < roles.size(); ++i)
        if (roles[i].field == field && i > name) return i;
    return std::nullopt;
}

std::optional<StreamHeader> stream_header(std::vector<Token> const& tokens, std::size_t at) {
    StreamHeader header;
    constexpr std::size_t most = 16;
    auto has_target = false;
    for (auto i = at; i < tokens.size() && header.tokens.size() < most; ++i) {
        auto const role = role_of(tokens[i].text);
        if (role.field == Field::other || level_of(tokens[i].text)) break;
        header.tokens.push_back(tokens[i]);
        header.roles.push_back(role);
    }
    auto const& roles = header.roles;
    auto const first = std::find_if(roles.begin(), roles.end(), is_level_title);
    if (first == roles.end() || first->level != 1) return std::nullopt;
    header.first_level = static_cast<std::size_t>(first - roles.begin());
    if (header.first_level > 1) return std::nullopt;
    for (std::size_t i = header.first_level; i < roles.size(); ++i) {
        if (is_level_title(roles[i]) || roles[i].field == Field::name) header.name = i;
        has_target = has_target || (roles[i].field == Field::target && i > header.name);
    }
    if (!has_target || header.name < header.first_level + 1) return std::nullopt;
    header.levels = header.name - header.first_level;
    header.values = roles.size() - header.name - 1;
    return header;
}

PrintedRow stream_row(StreamHeader const& header, std::vector<std::string> const& levels,
                      std::vector<Token> const& values) {
    std::vector<Token> cells(header.first_level, Token{{}, values[0].line, values[0].offset});
    for (std::size_t i = 0; i < header.levels; ++i)
        cells.push_back(
            {i < levels.size() ? levels[i] : std::string{}, values[0].line, values[0].offset});
    cells.insert(cells.end(), values.begin(), values.end());
    return row_of_tokens(cells);
}

bool proves_row(StreamHeader const& header, std::vector<Token> const& values) {
    auto const text = [&](std::optional<std::size_t> column) {
        return column ? values[*column - header.name].text : std::string{};
    };
    if (values[0].text.empty() || begins_with_figure(values[0].text)) return false;
    auto const target = text(header.column(Field::target));
    constexpr std::size_t longest_words = 60;
    auto const parsed = parse_target(target, known_units());
    if (!parsed) return false;
    if (std::holds_alternative<Graded>(parsed->comparator) &&
        (target.size() > longest_words || target.find_first_of("()") != std::string::npos ||
         target.find("。") != std::string::npos))
        return false;
    auto const weight = text(header.column(Field::weight));
    auto const score = text(header.column(Field::score));
    if (!weight.empty() && !points_of(weight)) return false;
    if (!score.empty() && !points_of(score)) return false;
    if (weight.empty() || score.empty()) return true;
    auto const most = Decimal::from_text(*points_of(weight)),
               got = Decimal::from_text(*points_of(score));
    return most && got && *got <= *most;
}

std::vector<std::string> placed_levels(std::vector<std::string> const& words, std::size_t levels,
                                       std::string const& first) {
    std::vector<std::string> placed(levels);
    if (words.empty()) return placed;
    if (words.size() >= levels) {
        std::copy(words.end() - static_cast<std::ptrdiff_t>(levels), words.end(), placed.begin());
    } else if (words.size() == 1 && levels >= 2) {
        auto const level = level_of(words[0]);
        auto const is_either = level && level->first && level->second;
        auto const below_outputs =
            first.find("产出") != std::string::npos || first.find("完成") != std::string::npos;
        auto const is_first = level && level->first &&
                              !(is_either && level_name(words[0]) == "成本指标" && below_outputs);
        placed[is_first ? 0 : 1] = words[0];
    } else {
        std::copy(words.begin(), words.end(), placed.begin());
    }
    return placed;
}

}  // namespace jixiao::document
