#include "app/bulk/known_rows.hpp"

#include "app/bulk/known_line.hpp"
#include "app/bulk/row_classes.hpp"
#include "app/bulk/row_reader.hpp"
#include "read/records/plain_cells.hpp"
#include "rules/status/level_or_change.hpp"

#include <algorithm>
#include <span>

namespace jixiao::bulk {
namespace {

constexpr LineNumber not_known = 0, not_like_others = 1, first_number = 2;
constexpr std::size_t most_lines = 30'000, most_shapes = 8;

std::vector<std::vector<std::string>> keys_of(CsvColumns const& columns) {
    std::vector<std::vector<std::string>> keys;
    for (auto const& column : columns.all)
        keys.push_back(column.is_known ? column.path : std::vector<std::string>{});
    return keys;
}

/// Whether a row that was read without figures has a verdict that its texts, and of its name and
/// path the words, decide.
bool is_told_by_texts(Record const& record, Verdict const& verdict) {
    auto const& comparator = record.indicator.target.target->comparator;
    bool const in_words = std::holds_alternative<Graded>(comparator);
    bool const is_stated =
        verdict.unit_from == UnitFrom::text || verdict.unit_from == UnitFrom::unit_key;
    bool const is_none = std::holds_alternative<NoOccurrence>(comparator) ||
                         (verdict.requirement && is_stated &&
                          std::holds_alternative<requirement::Zero>(*verdict.requirement));
    auto const is_usual = [&](Actual const& line) {
        if (auto const* amount = std::get_if<Amount>(&*line.value))
            return is_none && jixiao::is_plain(*amount) && !amount->change;
        return std::holds_alternative<Attained>(*line.value) ||
               std::holds_alternative<NotYetDue>(*line.value) ||
               std::holds_alternative<NotApplicable>(*line.value);
    };
    auto const& lines = record.actuals.all;
    return (in_words || is_none) && std::all_of(lines.begin(), lines.end(), is_usual);
}

}  // namespace

struct KnownRows::Memory {
    Memory(Settings const& settings_, Stream const& stream, Rules const& rules,
           VerdictLines& lines_, TableCounts& counts_)
        : settings{settings_},
          form{stream.form},
          lines{lines_},
          counts{counts_},
          reader{rules, settings_.asked, stream.form} {
        if (form == Form::csv) add_layout(keys_of(stream.columns), {});
    }

    /// What the rows of CSV, or lines of NDJSON of one shape, have in common.
    struct Layout {
        std::optional<JsonShape> shape;
        RowLayout columns;
        std::vector<std::string_view> cells;  // of the row in hand, and an empty one
    };

    void add_layout(std::vector<std::vector<std::string>> const& keys,
                    std::optional<JsonShape> shape) {
        layouts.push_back({std::move(shape),
                           RowLayout{keys, *settings.asked.period},
                           std::vector<std::string_view>(keys.size() + 1)});
    }

    bool holds_marks(std::string_view text) const {
        auto const holds = [&](char mark) { return text.find(mark) != text.npos; };
        return form == Form::csv ? holds('"') || holds('\'') : holds('\\');
    }

    /// Parts the row into the cells of the layout that it has; nullptr when it has none.
    Layout const* split(std::string_view row) {
        if (may_hold_marks && holds_marks(row)) return nullptr;
        for (auto& each : layouts) {
            std::span const cells{each.cells.data(), each.cells.size() - 1};
            bool const fits =
                each.shape ? each.shape->split(row, cells) : split_at_commas(row, cells);
            if (!fits) continue;
            if (&each != &layouts.front()) std::swap(each, layouts.front());
            return &layouts.front();
        }
        return nullptr;
    }

    /// Whether the verdict rests on what the row in hand was read as.
    bool is_as_read(Record const& record, Verdict const& verdict) const {
        auto const numbers = place.numbers();
        if (!numbers) return is_told_by_texts(record, verdict);
        auto const actual = place.has_actual ? std::optional{numbers->actual} : std::nullopt;
        return verdict.target_amount == numbers->target && verdict.actual_amount == actual &&
               verdict.target_high.value_or(numbers->high) == numbers->high;
    }

    LineNumber number_of(KnownLine line) {
        if (known.size() == most_lines) return not_like_others;
        auto const add = [&] {
            known.push_back(std::move(line));
            return static_cast<LineNumber>(known.size() - 1 + first_number);
        };
        return line.has_numbers() ? add() : numbers_of_lines.get(line.key(), add);
    }

    Settings const& settings;
    Form form;
    VerdictLines& lines;
    TableCounts& counts;
    RowReader reader;
    std::vector<Layout> layouts;
    bool may_hold_marks = true;
    std::vector<KnownLine> known;
    Interned<LineNumber> numbers_of_lines{1 << 12};
    RowPlace place;           // of the row in hand
    bool has_layout = false;  // the row in hand
};

KnownRows::KnownRows(Settings const& settings, Stream const& stream, Rules const& rules,
                     VerdictLines& lines, TableCounts& counts) {
    bool const passes_texts = settings.written.passed.empty() || settings.written.form == Form::csv;
    if (!settings.remembers_rows || !settings.asked.period || !passes_texts ||
        !KnownLine::can_be_written(settings.written))
        return;
    memory_ = std::make_unique<Memory>(settings, stream, rules, lines, counts);
    if (!memory_->reader.is_exact()) memory_.reset();
}

KnownRows::~KnownRows() = default;

void KnownRows::begin(std::string_view chunk) {
    if (memory_) memory_->may_hold_marks = memory_->holds_marks(chunk);
}

bool KnownRows::write(std::string_view row, Judged& judged) {
    if (!memory_) return false;
    auto& m = *memory_;
    m.place = {};
    auto const* const layout = m.split(row);
    m.has_layout = layout != nullptr;
    if (!layout) return false;
    auto const& [shape, columns, cells] = *layout;
    m.place = m.reader.read(columns, cells);
    auto const number = m.place.line ? *m.place.line : not_like_others;
    if (number < first_number) return false;
    auto const& line = m.known[number - first_number];
    line.write(columns, cells, m.place, judged.lines);
    m.counts.add(cells[columns.body], cells[columns.table], number - first_number,
                 line.counts_as(), m.place.weight, judged.summary);
    return true;
}

void KnownRows::remember(std::string_view row, Record const& record, Verdict const& verdict) {
    if (!memory_) return;
    auto& m = *memory_;
    if (!m.has_layout && m.form == Form::ndjson && m.layouts.size() < most_shapes &&
        row.find('\\') == row.npos)
        if (auto shape = JsonShape::of(row)) {
            auto const keys = shape->paths();
            m.add_layout(keys, std::move(shape));
        }
    if (!m.place.line || *m.place.line != not_known) return;
    *m.place.line = m.is_as_read(record, verdict)
                        ? m.number_of({m.settings.written, m.lines, verdict, m.place.numbers()})
                        : not_like_others;
}

void KnownRows::pass_over() {
    if (memory_ && memory_->place.line && *memory_->place.line == not_known)
        *memory_->place.line = not_like_others;
}

}  // namespace jixiao::bulk
