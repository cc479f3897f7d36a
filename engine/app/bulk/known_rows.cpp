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

        std::span<std::string_view> filled() { return {cells.data(), cells.size() - 1}; }
    };

    void add_layout(std::vector<std::vector<std::string>> const& keys,
                    std::optional<JsonShape> shape) {
        layouts.push_back({std::move(shape), RowLayout{keys, *settings.asked.period},
                           std::vector<std::string_view>(keys.size() + 1)});
    }

    bool holds_marks(std::string_view text) const {
        auto const holds = [&](char mark) { return text.find(mark) != text.npos; };
        return form == Form::csv ? holds('"') || holds('\'') : holds('\\');
    }

    /// Parts the row that begins there into the cells of its layout, which is the first one then,
    /// and says where it ends; npos when it has none.
    std::size_t split(std::string_view text, std::size_t begin) {
        if (form == Form::csv && !may_hold_marks) return split_cells(text, begin);
        auto const end = std::min(text.find('\n', begin), text.size());
        auto row = text.substr(begin, end - begin);
        if (may_hold_marks && holds_marks(row)) return std::string_view::npos;
        if (form == Form::csv)
            return split_cells(row, 0) == row.size() ? end : std::string_view::npos;
        if (row.ends_with('\r')) row.remove_suffix(1);
        for (auto& each : layouts) {
            if (!each.shape->split(row, each.filled())) continue;
            if (&each != &layouts.front()) std::swap(each, layouts.front());
            return end;
        }
        return std::string_view::npos;
    }
    std::size_t split_cells(std::string_view text, std::size_t begin) {
        auto const cells = layouts.front().filled();
        auto const end = split_row(text, begin, cells);
        if (end != text.npos && cells.back().ends_with('\r')) cells.back().remove_suffix(1);
        return end;
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

std::size_t KnownRows::write(std::string_view chunk, std::size_t begin, Judged& judged) {
    constexpr auto npos = std::string_view::npos;
    if (!memory_) return npos;
    auto& m = *memory_;
    m.place = {};
    auto const end = m.split(chunk, begin);
    m.has_layout = end != npos;
    if (!m.has_layout || end - begin > longest_record) return npos;
    auto const& layout = m.layouts.front();
    auto const& columns = layout.columns;
    auto const& cells = layout.cells;
    m.reader.read(columns, cells, m.place);
    auto const number = m.place.line ? *m.place.line : not_like_others;
    if (number < first_number) return npos;
    auto const& line = m.known[number - first_number];
    line.write(columns, cells, m.place, judged.lines);
    m.counts.add(cells[columns.body], cells[columns.table], number - first_number, line.counts_as(),
                 m.place.weight, judged.summary);
    return end;
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
