#include "app/bulk/judge_in_full.hpp"

#include "base/utf8.hpp"
#include "read/records/add_error.hpp"
#include "read/records/read_record.hpp"

#include <algorithm>

namespace jixiao::bulk {
namespace {

/// Takes the entries that only the reader of the verdicts knows out of a record.
std::vector<std::pair<std::string, std::string>> take_unknown(Source const& source,
                                                              JsonTree& tree) {
    std::vector<std::pair<std::string, std::string>> taken;
    auto const entries = tree.root.entries;
    if (entries.size() != tree.values.size()) return taken;  // some were refused: nothing is lost
    auto const& known = record_keys();
    std::vector<Entry> kept;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        auto const& key = entries[i].key.text;
        if (std::find(known.begin(), known.end(), key) != known.end()) {
            kept.push_back(entries[i]);
            continue;
        }
        auto const [begin, end] = tree.values[i];
        taken.emplace_back(key, source.text.substr(begin, end - begin));
    }
    tree.root.entries = tree.store->keep(std::span<Entry const>{kept});
    return taken;
}

std::string id_in(Node const& root) {
    for (auto const& entry : root.entries)
        if (entry.key.text == "id") return std::string{entry.value.text};
    return {};
}

/// By the end of their period.
std::vector<Actual const*> sorted(Actuals const& actuals) {
    std::vector<Actual const*> lines;
    for (auto const& actual : actuals.all) lines.push_back(&actual);
    std::stable_sort(lines.begin(), lines.end(), [](auto const* a, auto const* b) {
        return ends_before(a->period, b->period);
    });
    return lines;
}

}  // namespace

void pass_cells(CsvColumns const& columns, CsvRow const& row, Outcome& outcome) {
    if (row.cells().size() != columns.all.size()) return;
    for (std::size_t i = 0; i < columns.all.size(); ++i)
        if (auto const& column = columns.all[i]; !column.is_known)
            outcome.passed.emplace_back(column.name, row.cells()[i].text);
}

NodeTree FullJudge::read_tree(Source const& source, std::size_t line) {
    auto const first_line = static_cast<std::uint32_t>(line);
    if (source.text.size() > longest_record) {
        add_error(found_, "record-too-long", {stream_.name, line, 1, 1},
                  say("a record has at most {0} bytes", longest_record),
                  say("look for a missing quote or line end"));
        return {};
    }
    if (stream_.form == Form::csv) row_.read(source.text);
    if (auto const broken = first_invalid_utf8(source.text)) {
        auto place = place_at(source, *broken);
        place.line = place.line + line - 1;
        add_error(found_, "encoding", std::move(place), say("this byte is not UTF-8"),
                  say("save the file as UTF-8"));
        return {};
    }
    if (stream_.form == Form::csv) {
        auto tree = read_csv_tree(source, first_line, row_, stream_.columns, found_);
        return found_.empty() ? std::move(tree) : NodeTree{};
    }
    auto tree = read_json_tree(source, first_line, found_);
    if (!tree) return {};
    if (settings_.asked.passes_unknown) passed_ = take_unknown(source, *tree);
    return {tree->root, std::move(tree->store)};
}

void FullJudge::operator()(std::string_view text, std::size_t line, Judged& judged) {
    Source const source{stream_.name, std::string{text}};
    found_.clear();
    passed_.clear();
    row_.clear();
    Reading reading{source, settings_.units, found_};
    auto const tree = read_tree(source, line);
    auto const id = tree ? id_in(*tree) : std::string{};
    auto const record = tree ? read_record(reading, *tree, settings_.asked) : std::nullopt;
    if (!record) return write(source, line, id, nullptr, false, judged);
    if (!judge_.is_due(*record)) return write(source, line, id, nullptr, true, judged);
    auto const actuals = sorted(record->actuals);
    auto const money =
        money_of(record->table, record->actuals, judge_.rules().units, record->as_of);
    auto const verdict = judge_(*record, actuals, &money, found_);
    write(source, line, id, &verdict, false, judged);
}

/// Puts the line that it is about to each diagnostic.
void FullJudge::quote_lines(Source const& source, std::size_t line) {
    if (source.text.size() > longest_quoted) return;
    for (auto& diagnostic : found_) {
        auto const below =
            diagnostic.place.line - std::min<std::size_t>(diagnostic.place.line, line);
        std::size_t begin = 0;
        for (std::size_t i = 0; i < below && begin != std::string_view::npos; ++i)
            begin = source.text.find('\n', begin) + 1;
        auto const span = line_at(source.text, std::min(begin, source.text.size()));
        quote_line(diagnostic,
                   std::string_view{source.text}.substr(span.begin, span.end - span.begin));
    }
}

void FullJudge::write(Source const& source, std::size_t line, std::string const& id,
                      Verdict const* verdict, bool is_left_out, Judged& judged) {
    std::erase_if(found_, [](Diagnostic const& d) { return d.severity == Severity::note; });
    sort_by_place(found_);
    quote_lines(source, line);
    auto& summary = judged.summary;
    if (!verdict) ++summary.records;
    if (has_errors(found_)) {
        ++summary.with_errors;
        judged.stopped = settings_.is_strict;
    }
    if (is_left_out) {
        ++summary.left_out;
        if (found_.empty()) return;
    } else if (verdict) {
        counts_.add(*verdict, summary);
    } else {
        ++summary.unreadable;
    }
    Outcome outcome;
    outcome.verdict = verdict;
    outcome.id = id;
    outcome.line = line;
    outcome.diagnostics = &found_;
    for (auto const& [key, value] : passed_) outcome.passed.emplace_back(key, value);
    if (stream_.form == Form::csv) pass_cells(stream_.columns, row_, outcome);
    lines_.add(outcome, judged.lines);
}

}  // namespace jixiao::bulk
