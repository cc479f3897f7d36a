#include "app/bulk/judge.hpp"

#include "app/bulk/known_rows.hpp"
#include "base/utf8.hpp"
#include "read/records/add_error.hpp"
#include "read/records/json_tree.hpp"
#include "read/records/plain_csv.hpp"
#include "read/records/plain_json.hpp"
#include "read/records/read_record.hpp"
#include "read/yaml/source.hpp"
#include "rules/status/shown_figure.hpp"
#include "rules/status/trend.hpp"
#include "rules/status/verdict_on.hpp"

#include <algorithm>

namespace jixiao::bulk {
namespace {

void add_error(std::vector<Diagnostic>& diagnostics, char const* code, Place place, Message message,
               Message hint) {
    diagnostics.push_back(
        {Severity::error, code, std::move(place), std::move(message), std::move(hint), {}});
}

/// Takes the entries that only the reader of the verdicts knows out of a record.
std::vector<std::pair<std::string, std::string>> take_unknown(Source const& source,
                                                              JsonTree& tree) {
    std::vector<std::pair<std::string, std::string>> taken;
    auto& entries = tree.root.entries;
    if (entries.size() != tree.values.size()) return taken;  // some were refused: nothing is lost
    auto const& known = record_keys();
    std::vector<Entry> kept;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        auto const& key = entries[i].key.text;
        if (std::find(known.begin(), known.end(), key) != known.end()) {
            kept.push_back(std::move(entries[i]));
            continue;
        }
        auto const [begin, end] = tree.values[i];
        taken.emplace_back(key, source.text.substr(begin, end - begin));
    }
    entries = std::move(kept);
    return taken;
}

std::string id_in(Node const& root) {
    for (auto const& entry : root.entries)
        if (entry.key.text == "id") return entry.value.text;
    return {};
}

}  // namespace

struct Judge::Work {
    Work(Settings const& settings_, Stream const& stream_)
        : settings{settings_},
          stream{stream_},
          rules{settings.profile, settings.units, share_limits(settings.profile)},
          detail{settings.written.detail()},
          lines{settings.written, settings.catalog} {
        for (auto const& column : stream.columns.all)
            if (!column.is_known) passed_columns.push_back(column.name);
    }

    static bool is_due(Record const& record) {
        return record.goal.term.contains(record.as_of.last);
    }

    Verdict verdict_of(Record const& record, Lines actuals, Execution const* money,
                       std::vector<Diagnostic>& found) {
        Row const now{
            record.indicator,        record.goal, record.table, nullptr, actuals, record.as_of,
            words(record.indicator), money};
        Findings const into{found};
        if (detail == Detail::status) return verdict_on(now, nullptr, rules, into, detail);
        auto const previous =
            record.previous ? record.previous : period_before(record.as_of, record.actuals);
        if (!previous || !record.goal.term.contains(previous->last))
            return verdict_on(now, nullptr, rules, into, detail);
        auto before = now;
        before.as_of = *previous;
        Execution const money_before =
            money_of(record.table, record.actuals, rules.units, *previous);
        before.money = &money_before;
        return verdict_on(now, &before, rules, into, detail);
    }

    void count(Verdict const& verdict, Summary& summary) {
        summary.all.add(verdict);
        if (!settings.counts_by_table) return;
        auto const& table = *verdict.table;
        auto const title = table.title();
        if (!last_tally || last_body != table.unit || last_title != title) {
            last_body = table.unit;
            last_title = title;
            last_tally = &summary.tables[{last_body, last_title}];
        }
        last_tally->add(verdict);
    }

    /// Judges a record without a tree; false when it has to be read in full.
    bool judge_plainly(std::string_view text, Judged& judged) {
        if (stream.form == Form::csv) {
            row.read(text);
            if (!plain_csv.read(row)) return false;
        } else if (!plain_json.read(text)) {
            return false;
        }
        auto const& record = plain.record();
        if (!is_due(record)) {
            ++judged.summary.records;
            ++judged.summary.left_out;
            return true;
        }
        findings.clear();
        auto const verdict = verdict_of(record, plain.lines(), nullptr, findings);
        auto const is_told = [](Diagnostic const& d) { return d.severity != Severity::note; };
        if (std::any_of(findings.begin(), findings.end(), is_told)) return false;
        ++judged.summary.records;
        count(verdict, judged.summary);
        Outcome outcome;
        outcome.verdict = &verdict;
        pass_cells(outcome);
        lines.add(outcome, judged.lines);
        known.remember(text, record, verdict);
        return true;
    }

    void pass_cells(Outcome& outcome) const {
        if (passed_columns.empty() || row.cells().size() != stream.columns.all.size()) return;
        for (std::size_t i = 0; i < stream.columns.all.size(); ++i)
            if (auto const& column = stream.columns.all[i]; !column.is_known)
                outcome.passed.emplace_back(column.name, row.cells()[i].text);
    }

    std::optional<Node> read_tree(Source const& source, std::size_t line,
                                  std::vector<Diagnostic>& found) {
        auto const first_line = static_cast<std::uint32_t>(line);
        if (source.text.size() > longest_record) {
            add_error(found, "record-too-long", {stream.name, line, 1, 1},
                      say("a record has at most {0} bytes", longest_record),
                      say("look for a missing quote or line end"));
            return std::nullopt;
        }
        if (auto const broken = first_invalid_utf8(source.text)) {
            auto place = place_at(source, *broken);
            place.line += line - 1;
            add_error(found, "encoding", std::move(place), say("this byte is not UTF-8"),
                      say("save the file as UTF-8"));
            return std::nullopt;
        }
        if (stream.form == Form::csv) {
            row.read(source.text);
            auto root = read_csv_tree(source, first_line, row, stream.columns, found);
            return found.empty() ? std::optional{std::move(root)} : std::nullopt;
        }
        auto tree = read_json_tree(source, first_line, found);
        if (!tree) return std::nullopt;
        if (settings.asked.passes_unknown) passed = take_unknown(source, *tree);
        return std::move(tree->root);
    }

    void judge_in_full(std::string_view text, std::size_t line, Judged& judged) {
        known.pass_over();
        Source const source{stream.name, std::string{text}};
        std::vector<Diagnostic> found;
        Reading reading{source, settings.units, found};
        passed.clear();
        auto const tree = read_tree(source, line, found);
        auto const id = tree ? id_in(*tree) : std::string{};
        auto record = tree ? read_record(reading, *tree, settings.asked) : std::nullopt;
        std::optional<Verdict> verdict;
        std::vector<Actual const*> actuals;
        if (record) {
            for (auto const& actual : record->actuals.all) actuals.push_back(&actual);
            std::stable_sort(actuals.begin(), actuals.end(), [](auto const* a, auto const* b) {
                return ends_before(a->period, b->period);
            });
            auto const money = money_of(record->table, record->actuals, rules.units, record->as_of);
            if (is_due(*record)) verdict.emplace(verdict_of(*record, actuals, &money, found));
            write(source, line, id, verdict ? &*verdict : nullptr, !verdict, found, judged);
        } else {
            write(source, line, id, nullptr, false, found, judged);
        }
    }

    void write(Source const& source, std::size_t line, std::string const& id,
               Verdict const* verdict, bool is_left_out, std::vector<Diagnostic>& found,
               Judged& judged) {
        std::erase_if(found, [](Diagnostic const& d) { return d.severity == Severity::note; });
        sort_by_place(found);
        for (auto& diagnostic : found) {
            if (source.text.size() > longest_quoted) break;
            auto const below = diagnostic.place.line - std::min(diagnostic.place.line, line);
            std::size_t begin = 0;
            for (std::size_t i = 0; i < below && begin != std::string_view::npos; ++i)
                begin = source.text.find('\n', begin) + 1;
            auto const span = line_at(source.text, std::min(begin, source.text.size()));
            diagnostic.source_line = source.text.substr(span.begin, span.end - span.begin);
        }
        auto& summary = judged.summary;
        ++summary.records;
        if (has_errors(found)) {
            ++summary.with_errors;
            judged.stopped = settings.is_strict;
        }
        if (is_left_out) ++summary.left_out;
        if (is_left_out && found.empty()) return;
        if (verdict)
            count(*verdict, summary);
        else if (!is_left_out)
            ++summary.unreadable;
        Outcome outcome;
        outcome.verdict = verdict;
        outcome.id = id;
        outcome.line = line;
        outcome.diagnostics = &found;
        for (auto const& [key, value] : passed) outcome.passed.emplace_back(key, value);
        if (stream.form == Form::csv) pass_cells(outcome);
        lines.add(outcome, judged.lines);
    }

    Settings const& settings;
    Stream const& stream;
    Rules rules;
    Detail detail;
    RowWordsMemory words{rules.names};
    VerdictLines lines;
    KnownRows known{settings, stream, rules, lines};
    PlainRecord plain{settings.units, settings.asked};
    PlainJson plain_json{plain};
    CsvRow row;
    PlainCsv plain_csv{stream.columns, plain};
    std::vector<std::string> passed_columns;
    std::vector<std::pair<std::string, std::string>> passed;  // of the record in hand
    std::vector<Diagnostic> findings;
    Tally* last_tally = nullptr;
    std::string last_body, last_title;
};

Judge::Judge(Settings const& settings, Stream const& stream)
    : work_{std::make_unique<Work>(settings, stream)} {}

Judge::~Judge() = default;

void Judge::operator()(Chunk const& chunk, Judged& judged) {
    judged.lines.clear();
    judged.summary = {};
    judged.stopped = false;
    work_->last_tally = nullptr;
    auto const form = work_->stream.form;
    std::string_view const text{chunk.text};
    auto line = chunk.first_line;
    work_->known.begin(text);
    bool const has_quotes = form == Form::csv && text.find('"') != std::string_view::npos;
    for (std::size_t begin = 0; begin < text.size() && !judged.stopped;) {
        auto end = has_quotes ? end_of_record(text, begin, form) : text.find('\n', begin);
        if (end == std::string_view::npos)
            end = text.find('\n', begin);  // a quote that is never closed
        end = std::min(end, text.size());
        auto record = text.substr(begin, end - begin);
        if (record.ends_with('\r')) record.remove_suffix(1);
        auto const is_blank = record.find_first_not_of(" \t") == std::string_view::npos;
        // Of what is too long only the beginning is here.
        bool const is_judged =
            is_blank || (record.size() <= longest_record && (work_->known.write(record, judged) ||
                                                             work_->judge_plainly(record, judged)));
        if (!is_judged) work_->judge_in_full(record, line, judged);
        ++line;
        // Quoted cells may hold line ends.
        if (has_quotes)
            line += static_cast<std::size_t>(std::count(record.begin(), record.end(), '\n'));
        begin = end + 1;
    }
    work_->known.end(judged.summary);
}

}  // namespace jixiao::bulk
