#include "app/bulk/judge.hpp"

#include "app/bulk/judge_in_full.hpp"
#include "app/bulk/known_rows.hpp"
#include "read/records/plain_csv.hpp"
#include "read/records/plain_json.hpp"

#include <algorithm>

namespace jixiao::bulk {

struct Judge::Work {
    Work(Settings const& settings, Stream const& stream_)
        : stream{stream_},
          judge{settings},
          lines{settings.written, settings.catalog},
          counts{settings.counts_by_table},
          known{settings, stream, judge.rules(), lines, counts},
          plain{settings.units, settings.asked},
          plain_json{plain},
          plain_csv{stream.columns, plain},
          in_full{settings, stream, judge, lines, counts} {}

    /// Judges a record without a tree; false when it has to be read in full.
    bool judge_plainly(std::string_view text, Judged& judged) {
        if (stream.form == Form::csv) {
            row.read(text);
            if (!plain_csv.read(row)) return false;
        } else if (!plain_json.read(text)) {
            return false;
        }
        auto const& record = plain.record();
        if (!judge.is_due(record)) {
            ++judged.summary.records;
            ++judged.summary.left_out;
            return true;
        }
        findings.clear();
        auto const verdict = judge(record, plain.lines(), nullptr, findings);
        auto const is_told = [](Diagnostic const& d) { return d.severity != Severity::note; };
        if (std::any_of(findings.begin(), findings.end(), is_told)) return false;
        counts.add(verdict, judged.summary);
        Outcome outcome;
        outcome.verdict = &verdict;
        if (stream.form == Form::csv) pass_cells(stream.columns, row, outcome);
        lines.add(outcome, judged.lines);
        known.remember(text, record, verdict);
        return true;
    }

    /// Judges a record that begins on this line of its stream, and is like none before.
    void judge_record(std::string_view text, std::size_t line, Judged& judged) {
        // Of what is too long only the beginning is here.
        if (text.size() <= longest_record && judge_plainly(text, judged)) return;
        known.pass_over();
        in_full(text, line, judged);
    }

    Stream const& stream;
    RecordJudge judge;
    VerdictLines lines;
    TableCounts counts;
    KnownRows known;
    PlainRecord plain;
    PlainJson plain_json;
    CsvRow row;
    PlainCsv plain_csv;
    FullJudge in_full;
    std::vector<Diagnostic> findings;
};

Judge::Judge(Settings const& settings, Stream const& stream)
    : work_{std::make_unique<Work>(settings, stream)} {}

Judge::~Judge() = default;

void Judge::operator()(Chunk const& chunk, Judged& judged) {
    judged.lines.clear();
    judged.summary = {};
    judged.stopped = false;
    auto const form = work_->stream.form;
    std::string_view const text{chunk.text};
    auto line = chunk.first_line;
    bool const has_quotes = form == Form::csv && chunk.may_hold_quotes;
    work_->known.begin(text, has_quotes);
    for (std::size_t begin = 0; begin < text.size() && !judged.stopped;) {
        if (auto const end = work_->known.write(text, begin, judged); end != text.npos) {
            ++line;
            begin = end + 1;
            continue;
        }
        auto end = has_quotes ? end_of_record(text, begin, form) : text.find('\n', begin);
        if (end == std::string_view::npos)
            end = text.find('\n', begin);  // a quote that is never closed
        end = std::min(end, text.size());
        auto record = text.substr(begin, end - begin);
        if (record.ends_with('\r')) record.remove_suffix(1);
        bool const is_blank = record.find_first_not_of(" \t") == std::string_view::npos;
        if (!is_blank) work_->judge_record(record, line, judged);
        ++line;
        // Quoted cells may hold line ends.
        if (has_quotes)
            line += static_cast<std::size_t>(std::count(record.begin(), record.end(), '\n'));
        begin = end + 1;
    }
    work_->counts.flush(judged.summary);
}

}  // namespace jixiao::bulk
