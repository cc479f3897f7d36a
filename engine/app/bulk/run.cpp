#include "app/bulk/run.hpp"

#include "app/bulk/judge_stream.hpp"
#include "base/utf8.hpp"
#include "read/records/add_error.hpp"
#include "read/workspace/file_read.hpp"

namespace jixiao::bulk {

Form form_of(std::istream& in) {
    return in.peek() == '{' ? Form::ndjson : Form::csv;
}

/// Reads the header of CSV; false when there is none to go by.
bool Run::read_columns(Chunks& chunks, Stream& stream, std::vector<Diagnostic>& diagnostics) {
    Chunk first;
    if (!chunks.take_record(first)) return false;
    constexpr std::string_view mark = "\xef\xbb\xbf";  // a byte order mark
    if (first.text.starts_with(mark)) first.text.erase(0, mark.size());
    Source const line{stream.name, first.text};
    std::vector<Diagnostic> found;
    if (auto const broken = first_invalid_utf8(line.text))
        add_error(found, "encoding", place_at(line, *broken), say("this byte is not UTF-8"),
                  say("save the file as UTF-8"));
    else
        stream.columns = read_header(line, settings_.asked, found);
    std::vector<std::string> passed;
    for (auto const& column : stream.columns.all)
        if (!column.is_known) passed.push_back(column.name);
    if (found.empty() && has_header_ && passed != settings_.written.passed)
        add_error(found, "csv-passed", Place{stream.name, 1, 1, 1},
                  say("the columns passed through differ from those of the previous stream"),
                  say("process streams with other columns in a separate run"));
    limit_findings(found, stream.name);
    for (auto& diagnostic : found) {
        if (line.text.size() <= longest_quoted) quote_line(diagnostic, line.text);
        diagnostics.push_back(std::move(diagnostic));
    }
    if (!found.empty()) return false;
    settings_.written.passed = std::move(passed);
    return true;
}

void Run::write_header() {
    if (!has_header_) write_(VerdictLines{settings_.written, settings_.catalog}.header());
    has_header_ = true;
}

bool Run::operator()(std::istream& in, std::string const& name, Form form,
                     std::vector<Diagnostic>& diagnostics) {
    Chunks chunks{in, form};
    Stream stream{name, form, {}};
    if (form == Form::csv && !read_columns(chunks, stream, diagnostics)) return true;
    write_header();
    return StreamJudge{settings_, stream, chunks,
                       [&](Judged& judged) { return take(judged); }}(jobs_);
}

/// Writes what became of a chunk; false when nothing more is to be judged.
bool Run::take(Judged& judged) {
    write_(judged.lines);
    summary_.add(std::move(judged.summary));
    return !judged.stopped;
}

}  // namespace jixiao::bulk
