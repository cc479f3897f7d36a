#include "read/records/read_record.hpp"

#include "model/book/vocabulary.hpp"
#include "read/workspace/fields.hpp"
#include "read/workspace/read_actuals.hpp"
#include "read/workspace/read_table.hpp"

#include <algorithm>

namespace jixiao::bulk {
namespace {

std::vector<std::string> const record_only_keys{
    "body", "table", "goal", "term", "values", "actuals", "budget", "table-budget", "previous"};

/// The entries of a record that its row of a table has. Keys that nobody knows have been reported.
std::vector<Entry> entries_of_row(Node const& record) {
    std::vector<Entry> entries;
    auto const& known = indicator_keys();
    for (auto const& entry : record.entries)
        if (std::find(known.begin(), known.end(), entry.key.text) != known.end())
            entries.push_back(entry);
    return entries;
}

std::optional<Period> period_at(Reading& reading, Node const& node) {
    auto const period = parse_period(node.text);
    if (period.has_value()) return *period;
    reading.report(period.error(), node);
    return std::nullopt;
}

std::optional<Term> term_of_years(Reading& reading, Node const& from, Node const& to) {
    auto const first = read_year(reading, from);
    auto const last = read_year(reading, to);
    if (!first || !last) return std::nullopt;
    if (*first <= *last) return Term{*first, *last};
    reading.error("term", reading.place(to), say("the term ends before it begins"));
    return std::nullopt;
}

/// 2024, 2024-2026, or {"from": 2024, "to": 2026}.
std::optional<Term> read_term(Reading& reading, Node const& node) {
    if (node.kind == NodeKind::map) {
        Fields const fields{reading, node, {"from", "to"}};
        auto const* const from = fields.require("from");
        auto const* const to = fields.require("to");
        if (from == nullptr || to == nullptr) return std::nullopt;
        return term_of_years(reading, *from, *to);
    }
    auto const text = read_text(reading, node);
    if (!text) return std::nullopt;
    auto from = node, to = node;
    if (auto const dash = text->find('-'); dash != std::string::npos) {
        from.text = text->substr(0, dash);
        to.text = text->substr(dash + 1);
    }
    return term_of_years(reading, from, to);
}

/// One word for all periods, or one a period.
class ValuesOf {
public:
    ValuesOf(Reading& reading, Node const* node, Values otherwise) : otherwise_{otherwise} {
        if (node == nullptr) return;
        if (node->kind != NodeKind::map) {
            otherwise_ = read_word(reading, *node, values_words).value_or(otherwise);
            return;
        }
        for (auto const& [key, word] : node->entries) {
            auto const period = period_at(reading, key);
            auto const values = read_word(reading, word, values_words);
            if (period && values) stated_.emplace_back(*period, *values);
        }
    }
    Values in(Period const& period) const {
        for (auto const& [stated, values] : stated_)
            if (stated == period) return values;
        return otherwise_;
    }

private:
    Values otherwise_;
    std::vector<std::pair<Period, Values>> stated_;
};

/// What was reported for one period: a value, or a list of several lines.
void read_lines(Reading& reading, Node const& key, Node const& node, Period period, Values values,
                std::vector<Actual>& lines) {
    if (node.kind == NodeKind::sequence) {
        for (auto const& item : node.items) read_lines(reading, key, item, period, values, lines);
        return;
    }
    auto line = read_actual(reading, key, node);
    if (!line) return;
    line->period = period;
    line->values = values;
    lines.push_back(std::move(*line));
}

std::vector<Actual> read_actuals(Reading& reading, Node const& node, ValuesOf const& values) {
    std::vector<Actual> lines;
    if (!expect_map(reading, node)) return lines;
    for (auto const& [key, value] : node.entries)
        if (auto const period = period_at(reading, key))
            read_lines(reading, key, value, *period, values.in(*period), lines);
    return lines;
}

std::vector<Outlay> read_outlays(Reading& reading, Node const& node) {
    std::vector<Outlay> outlays;
    if (!expect_map(reading, node)) return outlays;
    for (auto const& [key, value] : node.entries) {
        auto const period = period_at(reading, key);
        auto outlay = read_outlay(reading, key, value);
        if (!period || !outlay) continue;
        outlay->period = *period;
        outlays.push_back(std::move(*outlay));
    }
    std::stable_sort(outlays.begin(), outlays.end(), [](Outlay const& a, Outlay const& b) {
        return ends_before(a.period, b.period);
    });
    return outlays;
}

}  // namespace

std::vector<std::string> const& record_keys() {
    static auto const all = [] {
        auto keys = indicator_keys();
        keys.insert(keys.end(), record_only_keys.begin(), record_only_keys.end());
        return keys;
    }();
    return all;
}

void set_title(Table& table, std::string_view title) {
    table.kind = TableKind::department;
    table.project.clear();
    if (title.empty() || title == table.title()) return;
    table.kind = TableKind::project;
    table.project = title;
}

std::optional<Record> read_record(Reading& reading, Node const& node, Asked const& asked) {
    if (!expect_map(reading, node)) return std::nullopt;
    Fields const fields{reading, node, record_keys()};
    Record record;
    record.table.unit = fields.text("body");
    set_title(record.table, fields.text("table"));
    record.table.budget = fields.text("table-budget");
    record.goal.name = fields.text("goal");
    ValuesOf const values{reading, fields.find("values"), asked.values};
    if (auto const* const actuals = fields.find("actuals"))
        record.actuals.all.own() = read_actuals(reading, *actuals, values);
    if (auto const* const budget = fields.find("budget"))
        record.actuals.outlays = read_outlays(reading, *budget);
    for (auto& outlay : record.actuals.outlays) outlay.name = record.table.title();
    auto const as_of = asked.period ? asked.period : record.actuals.latest();
    if (!as_of) {
        reading.error("record-period", reading.place(node),
                      say("nothing was reported here, so no period to evaluate is known"),
                      say("give the period: --period 2024Q3"));
        return std::nullopt;
    }
    record.as_of = *as_of;
    record.goal.term = {as_of->year(), as_of->year()};
    if (auto const* const term = fields.find("term")) {
        auto const stated = read_term(reading, *term);
        if (!stated) return std::nullopt;
        record.goal.term = *stated;
    }
    record.table.year = record.goal.term.from_year;
    if (auto const* const previous = fields.find("previous"))
        record.previous = period_at(reading, *previous);
    auto const entries = entries_of_row(node);
    auto row = node;
    row.entries = {entries.data(), entries.size()};
    auto indicator = read_indicator(reading, row, record.goal.term);
    if (!indicator) return std::nullopt;
    record.indicator = std::move(*indicator);
    for (auto& line : record.actuals.all.own()) line.name = record.indicator.name;
    return record;
}

}  // namespace jixiao::bulk
