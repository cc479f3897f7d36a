#include "app/lsp/completion.hpp"
#include "app/lsp/rows.hpp"
#include "base/subsequence.hpp"
#include "model/book/vocabulary.hpp"
#include "model/target/attainment_words.hpp"
#include "model/target/print_parts.hpp"
#include "read/workspace/blank_actuals.hpp"
#include "read/yaml/yaml_scalar.hpp"
#include "report/words/target_row.hpp"

#include <algorithm>
#include <set>

namespace jixiao::lsp {
namespace {

std::string unit_of(Indicator const& row) {
    auto const& target = row.target.target;
    auto unit = target.has_value() ? row_of(*target).unit : std::string{};
    return unit.empty() ? row.unit : unit;
}

bool is_in_words(Indicator const& row) {
    auto const& target = row.target.target;
    return target.has_value() && std::holds_alternative<Graded>(target->comparator);
}

/// What a line of a name begins with, to be filled in.
std::string line_snippet(std::string const& key, Indicator const& row) {
    if (!is_in_words(row)) return key + ": ${1}" + unit_of(row);
    std::string words;
    for (auto const& [attainment, word] : attainment_words)
        words += (words.empty() ? "" : ",") + std::string{word};
    return key + ": ${1|" + words + "|}";
}

/// The groups of names that have a line already.
std::set<void const*> reported(View const& view, std::size_t typed_part) {
    std::set<void const*> groups;
    auto const& names = *view.judged->names;
    for (auto const line : actual_lines(view)) {
        if (line == typed_part) continue;
        auto const key = scalar_text(view.at(view.outline()[line].key));
        if (auto const served = names.served_by(key); !served.empty()) groups.insert(served.data());
    }
    return groups;
}

bool ends_with_figure(std::string const& text) {
    return !text.empty() && text.back() >= '0' && text.back() <= '9';
}

void offer_units(View const& view, std::string const& own, std::string const& typed,
                 std::vector<Offer>& offers) {
    std::vector<std::string> units;
    if (!own.empty()) units.push_back(own);
    auto const* const known = view.units().find(own);
    if (known && known->dimension != "counter")
        for (auto const& word : view.units().spellings()) {
            auto const* const other = view.units().find(word);
            auto const is_new = std::find(units.begin(), units.end(), word) == units.end();
            if (other && other->dimension == known->dimension && other->word == word && is_new)
                units.push_back(word);
        }
    constexpr std::size_t most = 12;
    if (units.size() > most) units.resize(most);
    for (auto const& unit : units)
        offers.push_back({.kind = OfferKind::unit, .label = typed + unit, .text = typed + unit});
}

}  // namespace

std::vector<Offer> offered_names(View const& view, Typing const& typing) {
    std::vector<Offer> offers;
    if (!view.judged) return offers;
    auto const typed = typed_text(view, typing);
    auto const done = reported(view, typing.part);
    auto const& names = *view.judged->names;
    std::set<void const*> offered;
    for (auto const& table : view.judged->workspace->book.tables)
        for (auto const& goal : table.goals)
            for (auto const& row : goal.indicators) {
                auto const& key = actuals_key(row.name, row.id);
                auto const served = names.served_by(key);
                auto const is_meant = is_subsequence(typed, key) || row.id.starts_with(typed);
                if (!is_meant || done.contains(served.data())) continue;
                if (!offered.insert(served.data()).second) continue;
                if (offers.size() > most_offers) return offers;
                auto const yaml = yaml_scalar(key);
                offers.push_back({OfferKind::name, key, yaml + ": ", line_snippet(yaml, row),
                                  row.target.text.text() + "  " + row.id, table.title()});
            }
    return offers;
}

std::vector<Offer> offered_actuals(View const& view, std::string const& name,
                                   std::string const& typed) {
    std::vector<Offer> offers;
    auto const served = view.judged ? view.judged->names->served_by(name) : NameIndex::Served{};
    std::set<std::string> seen;
    for (auto const* const row : served) {
        auto const unit = unit_of(*row);
        if (ends_with_figure(typed) && seen.insert(unit).second)
            offer_units(view, unit, typed, offers);
        if (is_in_words(*row) && seen.insert("words").second)
            for (auto const& [attainment, word] : attainment_words)
                offers.push_back({.label = std::string{word}, .detail = row->target.text});
    }
    for (auto const& word : open_words) offers.push_back({.label = word});
    return offers;
}

std::vector<Offer> offered_in_table(View const& view, Typing const& typing) {
    std::vector<Offer> offers;
    auto const& path = typing.path;
    if (path.size() < 5) return offers;
    auto const typed = std::string{view.at(typing.typed)};
    // A level that is half typed is in the tables, too.
    auto const half = typed_text(view, typing);
    auto const& key = path[4];
    if ((key == "target" || path.back() == "target") && ends_with_figure(typed)) {
        std::set<std::string> seen;
        if (view.judged)
            for (auto const& table : view.judged->workspace->book.tables)
                for (auto const& goal : table.goals)
                    for (auto const& row : goal.indicators)
                        if (auto const unit = unit_of(row);
                            !unit.empty() && seen.insert(unit).second)
                            offers.push_back(
                                {.kind = OfferKind::unit, .label = typed + with_classifier(unit)});
    } else if (key == "unit") {
        for (auto const& word : view.units().spellings())
            offers.push_back({.kind = OfferKind::unit, .label = word});
    } else if (key == "path" && view.judged) {
        std::set<std::string> seen;
        // The levels in the order in which the tables have them.
        for (auto const& table : view.judged->workspace->book.tables)
            for (auto const& goal : table.goals)
                for (auto const& row : goal.indicators)
                    for (auto const& level : row.path)
                        if (level != half && seen.insert(level).second)
                            offers.push_back({.label = level});
    } else if (key == "owner" && view.judged) {
        std::set<std::string> seen;
        for (auto const& table : view.judged->workspace->book.tables)
            for (auto const& goal : table.goals)
                for (auto const& row : goal.indicators)
                    if (row.owner != half && seen.insert(row.owner).second)
                        offers.push_back({.label = row.owner});
    }
    return offers;
}

}  // namespace jixiao::lsp
