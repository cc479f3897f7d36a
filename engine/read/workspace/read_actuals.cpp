#include "read/workspace/read_actuals.hpp"

#include "model/book/vocabulary.hpp"
#include "read/workspace/fields.hpp"
#include "read/yaml/parse_yaml.hpp"

#include <filesystem>

namespace jixiao {
namespace {

std::optional<Period> read_period(Reading& reading, Node const& node) {
    auto const text = read_text(reading, node);
    if (!text) return std::nullopt;
    auto const period = parse_period(*text);
    if (period.has_value()) return period.value();
    reading.report(period.error(), node);
    return std::nullopt;
}

/// A file that is named after another period was probably copied and not yet changed.
void check_file_name(Reading& reading, Node const& node, Period period) {
    auto const stem = std::filesystem::path{reading.source.name}.stem().string();
    auto const named = parse_period(stem);
    if (named.has_value() && !(named.value() == period))
        reading.error("period-file-name", reading.place(node),
                      say("the file is named {0}, but its period is {1}", stem, period.text()),
                      say("correct whichever is wrong"));
}

/// 年度总体目标实际完成情况, by table.
std::vector<OverallResult> read_overall(Reading& reading, Node const& node, Period period) {
    std::vector<OverallResult> results;
    if (!expect_map(reading, node)) return results;
    for (auto const& [name, value] : node.entries) {
        if (value.kind == NodeKind::empty) continue;  // prepared, not filled in
        if (auto text = read_text(reading, value))
            results.push_back({name.text, period, *std::move(text), reading.place(name)});
    }
    return results;
}

}  // namespace

std::optional<ActualsFile> read_actuals(Source const& source, Units const& units,
                                        std::vector<Diagnostic>& diagnostics) {
    auto const file = parse_yaml(source, diagnostics);
    Reading reading{source, units, diagnostics};
    if (!file || !expect_map(reading, *file)) return std::nullopt;
    Fields const fields{
        reading, *file, {"period", "values", "note", "actuals", "budget", "overall"}};
    auto const* const stated = fields.require("period");
    auto const period = stated == nullptr ? std::nullopt : read_period(reading, *stated);
    auto const* const word = fields.find("values");
    auto const values = word == nullptr
                            ? Values::to_date
                            : read_word(reading, *word, values_words).value_or(Values::to_date);
    ActualsFile read;
    auto const* const lines = fields.require("actuals");
    if (lines != nullptr && expect_map(reading, *lines)) {
        read.actuals.reserve(lines->entries.size());
        for (auto const& [name, node] : lines->entries) {
            auto actual = read_actual(reading, name, node);
            if (!actual || !period) continue;
            actual->period = *period;
            actual->values = values;
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
    if (!period) return std::nullopt;
    check_file_name(reading, *stated, *period);
    read.period = *period;
    read.period_place = reading.place(*stated);
    return read;
}

}  // namespace jixiao
