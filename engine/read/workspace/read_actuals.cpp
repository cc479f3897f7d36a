#include "read/workspace/read_actuals.hpp"

#include "base/nearest.hpp"
#include "model/book/meant_period.hpp"
#include "model/book/vocabulary.hpp"
#include "read/workspace/actuals_lines.hpp"
#include "read/workspace/fields.hpp"
#include "read/workspace/known_entries.hpp"
#include "read/yaml/entry_of.hpp"
#include "read/yaml/parse_yaml.hpp"

#include <algorithm>
#include <filesystem>

namespace jixiao {
namespace {

std::optional<Period> read_period(Reading& reading, Node const& node) {
    auto const text = read_text(reading, node);
    if (!text) return std::nullopt;
    auto const period = parse_period(*text);
    if (period.has_value()) return period.value();
    auto const meant = meant_period(*text);
    auto error = period.error();
    if (meant) error.hint = say("did you mean {0}?", meant->text());
    reading.report(error, node);
    return meant;
}

/// The period that a file is named after: 2024Q4.yaml, or 2024Q4-综合科.yaml of one owner.
std::optional<Period> period_of_name(Reading const& reading) {
    auto const stem = std::filesystem::path{reading.source.name}.stem().string();
    for (auto end = stem.size();; end = stem.find_last_of("-_", end - 1)) {
        if (end == std::string::npos || end == 0) return std::nullopt;
        auto const named = parse_period(stem.substr(0, end));
        if (named.has_value() && (end == stem.size() || named.value().kind() != PeriodKind::year))
            return named.value();
    }
}

/// What figures count; a misspelt word as what it was meant to be, and nothing for another one.
std::optional<Values> read_values(Reading& reading, Node const& node) {
    if (auto const values = read_word(reading, node, values_words)) return values;
    std::vector<std::string> words;
    for (auto const& [word, values] : values_words) words.push_back(word);
    auto const meant = nearest(node.text, words);
    for (auto const& [word, values] : values_words)
        if (meant == word) return values;
    return std::nullopt;
}

std::vector<std::string> const file_keys{"period",  "values", "note",
                                         "actuals", "budget", "overall"};

/// Says of each diagnostic which name it is about.
void name_lines(std::vector<Diagnostic>& diagnostics, Node const& file,
                std::vector<Entry> const& lines) {
    if (diagnostics.empty()) return;
    std::vector<RowStart> rows;
    for (auto const& entry : file.entries) rows.push_back({entry.key.line, {}});
    for (auto const& entry : lines) rows.push_back({entry.key.line, entry.key.text});
    std::stable_sort(rows.begin(), rows.end(),
                     [](RowStart const& a, RowStart const& b) { return a.line < b.line; });
    name_rows(diagnostics, rows);
}

/// A file that is named after another period was probably copied and not yet changed.
void check_file_name(Reading& reading, Node const& node, Period period) {
    auto const named = period_of_name(reading);
    if (named && !(*named == period))
        reading.error(
            "period-file-name", reading.place(node),
            say("the file is named {0}, but its period is {1}",
                std::filesystem::path{reading.source.name}.stem().string(), period.text()),
            say("correct whichever is wrong"));
}

/// 年度总体目标实际完成情况, by table.
std::vector<OverallResult> read_overall(Reading& reading, Node const& node, Period period) {
    std::vector<OverallResult> results;
    if (!expect_map(reading, node)) return results;
    for (auto const& [name, value] : node.entries) {
        if (value.kind == NodeKind::empty) continue;  // prepared, not filled in
        if (auto const text = read_text(reading, value))
            results.push_back(
                {std::string{name.text}, period, std::string{*text}, reading.place(name)});
    }
    return results;
}

}  // namespace

std::optional<ActualsFile> read_actuals(Source const& source, Units const& units,
                                        std::vector<Diagnostic>& diagnostics, KnownEntries* known,
                                        TextPool* pool) {
    auto const file = parse_yaml(source, diagnostics);
    Reading reading{source, units, diagnostics};
    reading.pool = pool;
    if (!file || !expect_map(reading, *file)) return std::nullopt;
    std::unordered_set<std::string_view> at_margin;
    for (auto const& entry : file->entries)
        if (is_line_of_actuals(entry, file_keys)) at_margin.insert(entry.key.text);
    Fields const fields{reading, *file, file_keys, at_margin};
    auto const* const stated = fields.require("period");
    auto period = stated == nullptr ? std::nullopt : read_period(reading, *stated);
    if (!period) period = period_of_name(reading);
    auto const* const word = fields.find("values");
    auto const values =
        word == nullptr ? std::optional{Values::to_date} : read_values(reading, *word);
    ActualsFile read;
    NodeStore moved;
    std::vector<Entry> lines;
    auto const* const entry = entry_of(*file, "actuals");
    // Below a key without a value, what stands at the margin is what it was to hold.
    bool const is_opened =
        entry != nullptr && entry->value.kind == NodeKind::empty && !at_margin.empty();
    auto const* const actuals = is_opened ? nullptr : fields.require("actuals");
    bool const is_map = actuals != nullptr && expect_map(reading, *actuals);
    if (is_map || !at_margin.empty()) {
        lines = placed_lines(reading, *file, is_map ? *actuals : Node{}, file_keys, moved);
        read.actuals.reserve(lines.size());
        if (has_errors(diagnostics)) known = nullptr;  // lines may be read as what was meant
        for (std::size_t i = 0; i < lines.size(); ++i) {
            auto const& [name, node] = lines[i];
            auto actual = known ? known->line(source, lines, i) : std::nullopt;
            if (!actual) actual = read_actual(reading, name, node);
            if (!actual || !period || name.text.empty()) continue;
            actual->period = *period;
            actual->values = values.value_or(Values::to_date);
            if (!values) actual->value = unread_value();
            read.actuals.push_back(std::move(*actual));
        }
    }
    auto const* const outlays = fields.find("budget");
    if (outlays != nullptr && expect_map(reading, *outlays))
        for (auto const& [name, node] : outlays->entries)
            if (auto outlay = read_outlay(reading, name, node); outlay && period) {
                outlay->period = *period;
                read.outlays.push_back(std::move(*outlay));
            }
    if (auto const* const overall = fields.find("overall"); overall != nullptr && period)
        read.overall = read_overall(reading, *overall, *period);
    name_lines(diagnostics, *file, lines);
    if (!period) return std::nullopt;
    if (stated != nullptr) check_file_name(reading, *stated, *period);
    read.period = *period;
    read.period_place = reading.place(stated == nullptr ? *file : *stated);
    return read;
}

}  // namespace jixiao
