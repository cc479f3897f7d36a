#include "app/bulk/known_rows.hpp"

#include "app/bulk/known_line.hpp"
#include "app/bulk/row_classes.hpp"
#include "app/bulk/row_reader.hpp"
#include "app/bulk/row_splitter.hpp"
#include "rules/status/level_or_change.hpp"

#include <algorithm>
#include <deque>

namespace jixiao::bulk {
namespace {

constexpr LineNumber not_known = 0, not_like_others = 1, first_number = 2;
constexpr std::size_t most_lines = 30'000, most_readers = 8;

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
    Memory(Settings const& settings_, Stream const& stream, Rules const& rules_,
           VerdictLines& lines_, TableCounts& counts_)
        : settings{settings_},
          form{stream.form},
          rules{rules_},
          lines{lines_},
          counts{counts_},
          splitter{stream.form, stream.columns},
          classes{rules.profile, rules.names} {}

    /// The reader of rows that are judged as of this period; nullptr when there is none.
    RowReader* reader_as_of(Period const& period) {
        auto reader = std::find_if(readers.begin(), readers.end(),
                                   [&](RowReader const& each) { return each.as_of() == period; });
        if (reader == readers.end()) {
            if (readers.size() == most_readers) return nullptr;
            readers.emplace_back(rules, settings.asked.values, form, period, classes);
            reader = readers.end() - 1;
        }
        return reader->is_exact() ? &*reader : nullptr;
    }

    /// What the row in hand is read by; nullptr when there is nothing.
    RowShape::AsOf const* known_as_of() {
        auto& shape = splitter.shape();
        bool const is_known = settings.asked.period && !shape.as_of.empty();
        return is_known ? &shape.as_of.front() : found_as_of(shape);
    }
    RowShape::AsOf const* found_as_of(RowShape& shape) {
        auto const period = settings.asked.period ? settings.asked.period : shape.latest();
        if (!period) return nullptr;
        for (auto const& each : shape.as_of)
            if (each.period == *period) return &each;
        auto* const reader = reader_as_of(*period);
        if (!reader) return nullptr;
        shape.as_of.push_back({*period, RowLayout{shape.keys, *period}, reader});
        return &shape.as_of.back();
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
    Rules const& rules;
    VerdictLines& lines;
    TableCounts& counts;
    RowSplitter splitter;
    RowClasses classes;
    std::deque<RowReader> readers;  // by what their rows are judged as of
    std::vector<KnownLine> known;
    Interned<LineNumber> numbers_of_lines{1 << 12};
    RowPlace place;         // of the row in hand
    bool is_split = false;  // the row in hand
};

KnownRows::KnownRows(Settings const& settings, Stream const& stream, Rules const& rules,
                     VerdictLines& lines, TableCounts& counts) {
    bool const passes_texts = settings.written.passed.empty() || settings.written.form == Form::csv;
    if (settings.remembers_rows && passes_texts && KnownLine::can_be_written(settings.written))
        memory_ = std::make_unique<Memory>(settings, stream, rules, lines, counts);
}

KnownRows::~KnownRows() = default;

void KnownRows::begin(std::string_view chunk, bool may_hold_quotes) {
    if (memory_) memory_->splitter.begin(chunk, may_hold_quotes);
}

std::size_t KnownRows::write(std::string_view chunk, std::size_t begin, Judged& judged) {
    constexpr auto npos = std::string_view::npos;
    if (!memory_) return npos;
    auto& m = *memory_;
    m.place = {};
    auto const end = m.splitter.split(chunk, begin);
    m.is_split = end != npos;
    if (!m.is_split || end - begin > longest_record) return npos;
    auto const* const as_of = m.known_as_of();
    if (!as_of) return npos;
    auto const& layout = as_of->layout;
    auto const& cells = m.splitter.shape().cells;
    as_of->reader->read(layout, cells, m.place);
    auto const number = m.place.line ? *m.place.line : not_like_others;
    if (number < first_number) return npos;
    auto const& line = m.known[number - first_number];
    line.write(layout, cells, m.place, judged.lines);
    m.counts.add(cells[layout.body], cells[layout.table], number - first_number, line.counts_as(),
                 m.place.weight, judged.summary);
    return end;
}

void KnownRows::remember(std::string_view row, Record const& record, Verdict const& verdict) {
    if (!memory_) return;
    auto& m = *memory_;
    if (!m.is_split) m.splitter.learn(row);
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
