#include "app/bulk/run.hpp"

#include "base/utf8.hpp"
#include "read/records/add_error.hpp"
#include "read/workspace/file_read.hpp"

#include <boost/asio/post.hpp>
#include <boost/asio/thread_pool.hpp>

#include <algorithm>
#include <deque>
#include <exception>
#include <future>

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
        if (line.text.size() <= longest_quoted) diagnostic.source_line = line.text;
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
    return jobs_ > 1 ? judge_on_threads(chunks, stream) : judge_here(chunks, stream);
}

/// Writes what became of a chunk; false when nothing more is to be judged.
bool Run::take(Judged& judged) {
    write_(judged.lines);
    summary_.add(std::move(judged.summary));
    return !judged.stopped;
}

bool Run::judge_here(Chunks& chunks, Stream const& stream) {
    Judge judge{settings_, stream};
    Chunk chunk;
    Judged judged;
    while (chunks.next(chunk)) {
        judge(chunk, judged);
        if (!take(judged)) return false;
    }
    return true;
}

bool Run::judge_on_threads(Chunks& chunks, Stream const& stream) {
    struct Turn {
        Turn(Settings const& settings, Stream const& of) : judge{settings, of} {}
        Judge judge;
        Chunk chunk;
        Judged judged;
        std::future<void> done;
    };
    // One turn more than threads is read or written while they work.
    std::deque<Turn> turns;
    for (unsigned i = 0; i <= jobs_; ++i) turns.emplace_back(settings_, stream);
    std::exception_ptr failure;
    bool goes_on = true;
    std::size_t begun = 0, taken = 0;
    auto const turn = [&](std::size_t number) -> Turn& { return turns[number % turns.size()]; };
    auto const take_oldest = [&] {
        auto& oldest = turn(taken++);
        oldest.done.get();
        goes_on = goes_on && take(oldest.judged);
    };
    boost::asio::thread_pool pool{jobs_};
    auto const read = [&](Chunk& chunk) {
        try {
            return chunks.next(chunk);
        } catch (...) {
            failure = std::current_exception();  // what was read before goes out first
            return false;
        }
    };
    while (goes_on) {
        if (begun - taken == turns.size()) take_oldest();
        auto& next = turn(begun);
        if (!goes_on || !read(next.chunk)) break;
        std::packaged_task<void()> task{[&next] { next.judge(next.chunk, next.judged); }};
        next.done = task.get_future();
        boost::asio::post(pool, std::move(task));
        ++begun;
    }
    while (taken < begun) take_oldest();
    pool.join();
    if (failure) std::rethrow_exception(failure);
    return goes_on;
}

}  // namespace jixiao::bulk
