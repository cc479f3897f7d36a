#include "base/embedded.hpp"
#include "read/workspace/fields.hpp"
#include "read/workspace/workspace.hpp"
#include "read/yaml/entry_of.hpp"
#include "read/yaml/parse_yaml.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace jixiao {
namespace {

/// Where each member stands in the file: its section and key.
template <class Member>
struct LintRow {
    char const* section;
    char const* key;
    Member LintRules::*member;
};

using Words = std::vector<std::string>;
using Pairs = std::vector<std::pair<std::string, std::string>>;

constexpr auto lint_numbers = std::to_array<LintRow<Decimal>>({
    {"numbers", "history-tolerance", &LintRules::history_tolerance},
    {"numbers", "mean-tolerance", &LintRules::mean_tolerance},
    {"numbers", "growth-tolerance", &LintRules::growth_tolerance},
    {"numbers", "near-name-share", &LintRules::near_name_share},
    {"numbers", "hundred-share", &LintRules::hundred_share},
    {"numbers", "basis-share", &LintRules::basis_share},
    {"numbers", "history-share", &LintRules::history_share},
    {"numbers", "overall-share", &LintRules::overall_share},
    {"numbers", "weight-total", &LintRules::weight_total},
    {"numbers", "weight-without-budget", &LintRules::weight_without_budget},
    {"numbers", "error-loss", &LintRules::error_loss},
    {"numbers", "warning-loss", &LintRules::warning_loss},
    {"numbers", "note-loss", &LintRules::note_loss},
    {"numbers", "error-cost", &LintRules::error_cost},
    {"numbers", "warning-cost", &LintRules::warning_cost},
    {"numbers", "note-cost", &LintRules::note_cost},
});
constexpr auto lint_counts = std::to_array<LintRow<int>>({
    {"numbers", "near-name-most", &LintRules::near_name_most},
    {"numbers", "hundred-rows", &LintRules::hundred_rows},
    {"numbers", "basis-rows", &LintRules::basis_rows},
});
constexpr auto lint_words = std::to_array<LintRow<Words>>({
    {"words", "number-names", &LintRules::number_names},
    {"words", "number-texts", &LintRules::number_texts},
    {"words", "grades", &LintRules::grade_words},
    {"words", "average", &LintRules::average_words},
    {"words", "count-names", &LintRules::count_names},
    {"words", "changes", &LintRules::change_names},
    {"words", "total-names", &LintRules::total_names},
    {"words", "denials", &LintRules::denials},
    {"words", "others", &LintRules::others},
    {"words", "doubled", &LintRules::doubled},
    {"words", "continuing", &LintRules::continuing},
    {"words", "growth", &LintRules::growth_names},
    {"words", "growth-ignored", &LintRules::growth_ignored},
    {"words", "ignored", &LintRules::name_ignored},
});
constexpr auto lint_texts = std::to_array<LintRow<std::string>>({
    {"words", "guard", &LintRules::name_guard},
    {"levels", "cost", &LintRules::cost_level},
    {"levels", "output", &LintRules::output_level},
    {"levels", "effect", &LintRules::effect_level},
    {"levels", "satisfaction", &LintRules::satisfaction_level},
});
constexpr auto lint_pairs = std::to_array<LintRow<Pairs>>({
    {"words", "periods", &LintRules::period_names},
});

void read_setting(Reading& reading, Node const& node, Decimal& number) {
    auto const read = read_number(reading, node);
    if (!read) return;
    // Nothing here is above a hundred points, and what is computed from it stays exact.
    if (read->is_negative() || *read > Decimal{100} || read->scale() > 6)
        return reading.error("number", reading.place(node),
                             say("expected a number from 0 to 100 here, found {0}", *read));
    number = *read;
}

void read_setting(Reading& reading, Node const& node, int& count) {
    Decimal number{count};
    read_setting(reading, node, number);
    if (number.scale() > 0)
        return reading.error("number", reading.place(node), say("expected a whole number here"));
    count = static_cast<int>(number.coefficient());
}

void read_setting(Reading& reading, Node const& node, Words& words) {
    words = read_texts(reading, node);
    std::erase(words, "");  // an empty word would be found everywhere
}

void read_setting(Reading& reading, Node const& node, std::string& text) {
    text = read_text(reading, node).value_or(text);
}

void read_setting(Reading& reading, Node const& node, Pairs& pairs) {
    pairs = read_pairs(reading, node);
}

std::optional<LintFrame> read_frame(Reading& reading, Node const& node) {
    if (!expect_map(reading, node)) return std::nullopt;
    Fields const fields{reading, node, {"name", "marked-by", "required"}};
    return LintFrame{std::string{fields.required_text("name")},
                     std::string{fields.text("marked-by")}, fields.texts("required")};
}

/// Changes `rules` by what the map at `node` states.
void read_parts(Reading& reading, Node const& node, LintRules& rules) {
    if (!expect_map(reading, node)) return;
    Fields const parts{reading, node, {"rules", "folded", "numbers", "words", "levels", "frames"}};
    auto const read_section = [&](char const* section) {
        auto const* const map = parts.find(section);
        if (map == nullptr || !expect_map(reading, *map)) return;
        Words keys;
        auto const each_row = [&](auto const& use) {
            auto const of_section = [&](auto const& rows) {
                for (auto const& row : rows)
                    if (std::string_view{row.section} == section) use(row);
            };
            of_section(lint_numbers);
            of_section(lint_counts);
            of_section(lint_words);
            of_section(lint_texts);
            of_section(lint_pairs);
        };
        each_row([&](auto const& row) { keys.emplace_back(row.key); });
        Fields const fields{reading, *map, keys};
        each_row([&](auto const& row) {
            if (auto const* const value = fields.find(row.key))
                read_setting(reading, *value, rules.*row.member);
        });
    };
    for (auto const* section : {"numbers", "words", "levels"}) read_section(section);
    if (auto const* const frames = parts.find("frames"); frames && expect_list(reading, *frames)) {
        rules.frames.clear();
        for (auto const& item : frames->items)
            if (auto frame = read_frame(reading, item)) rules.frames.push_back(std::move(*frame));
    }
}

std::vector<std::pair<std::string, std::optional<Severity>>> const severity_words{
    {"error", Severity::error},
    {"warning", Severity::warning},
    {"note", Severity::note},
    {"off", std::nullopt}};

LintRule* find_rule(LintRules& rules, std::string_view code) {
    auto const rule = std::find_if(rules.rules.begin(), rules.rules.end(),
                                   [&](LintRule const& r) { return r.code == code; });
    return rule == rules.rules.end() ? nullptr : &*rule;
}

Words codes_of(LintRules const& rules) {
    Words codes;
    for (auto const& rule : rules.rules) codes.push_back(rule.code);
    return codes;
}

/// The severities of `rules`, and which are folded. A code that is not known yet is added by the
/// built-in file and reported in a profile.
void read_severities(Reading& reading, Node const& node, bool is_built_in, LintRules& rules) {
    if (auto const* const map = entry_of(node, "rules"); map && expect_map(reading, map->value))
        for (auto const& [key, value] : map->value.entries) {
            if (is_built_in) rules.rules.push_back({std::string{key.text}, std::nullopt, false});
            auto* const rule = find_rule(rules, key.text);
            if (!rule)
                report_word(reading, key, codes_of(rules));
            else if (auto const severity = read_word(reading, value, severity_words))
                rule->severity = *severity;
        }
    auto const* const folded = entry_of(node, "folded");
    if (!folded || !expect_list(reading, folded->value)) return;
    for (auto& rule : rules.rules) rule.is_folded = false;
    for (auto const& code : folded->value.items) {
        if (auto* const rule = find_rule(rules, code.text))
            rule->is_folded = true;
        else
            report_word(reading, code, codes_of(rules));
    }
}

void change(Source const& source, bool is_built_in, LintRules& rules,
            std::vector<Diagnostic>& diagnostics) {
    std::vector<Diagnostic> seen;  // of a profile: loading it has reported them
    auto const file = parse_yaml(source, is_built_in ? diagnostics : seen);
    if (!file) return;
    Units const no_units;
    Reading reading{source, no_units, diagnostics};
    if (is_built_in) {
        read_severities(reading, *file, true, rules);
        return read_parts(reading, *file, rules);
    }
    for (auto const& [key, value] : file->entries)
        if (key.text == "extends")
            if (auto const base = fmt::format("profiles/{}.yaml", value.text);
                !embedded(base).empty())
                change({"config/" + base, std::string{embedded(base)}}, false, rules, diagnostics);
    for (auto const& [key, value] : file->entries) {
        if (key.text != "lint" || value.kind == NodeKind::empty) continue;
        read_parts(reading, value, rules);
        if (value.kind == NodeKind::map) read_severities(reading, value, false, rules);
    }
}

}  // namespace

LintRules built_in_lint_rules() {
    LintRules rules;
    std::vector<Diagnostic> diagnostics;
    change({"config/lint.yaml", std::string{embedded("lint.yaml")}}, true, rules, diagnostics);
    return rules;
}

LintRules lint_rules_of(Workspace const& workspace, std::vector<Diagnostic>& diagnostics) {
    auto rules = built_in_lint_rules();
    auto const profile = workspace.sources.find(workspace.profile_file);
    auto const built_in = "profiles/" + workspace.profile.name + ".yaml";
    if (profile != workspace.sources.end())
        change({profile->first, profile->second}, false, rules, diagnostics);
    else if (!embedded(built_in).empty())
        change({"config/" + built_in, std::string{embedded(built_in)}}, false, rules, diagnostics);
    return rules;
}

}  // namespace jixiao
