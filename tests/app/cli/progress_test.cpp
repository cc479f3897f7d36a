#include "app/cli/progress_line.hpp"
#include "base/decoded.hpp"
#include "base/utf8.hpp"
#include "tests/app/cli/program.hpp"
#include "tests/catch.hpp"
#include "tests/golden.hpp"

#include <future>
#include <sstream>

using namespace jixiao;
using namespace jixiao::tests;
using std::chrono::milliseconds;

namespace {

/// Standard error that tells when a line was flushed for the first time.
struct Watched : std::stringbuf {
    std::promise<void> written;
    int sync() override {
        if (!str().empty() && !is_told) written.set_value();
        is_told = is_told || !str().empty();
        return 0;
    }
    bool is_told = false;
};

/// What is left on the line of a terminal.
std::u32string left_of(std::string const& written) {
    std::u32string line;
    std::size_t at = 0;
    for (auto const c : decoded(written)) {
        if (c == U'\r') {
            at = 0;
            continue;
        }
        if (at == line.size()) line += U' ';
        line[at++] = c;
    }
    return line.substr(0, line.find_last_not_of(U' ') + 1);
}

/// What the work writes while its progress is shown from `after` on.
template <class Work>
std::string written_by(When when, bool is_terminal, milliseconds after, Work const& work) {
    std::istringstream in;
    std::ostringstream out;
    Watched buffer;
    std::ostream err{&buffer};
    auto environment = plain_environment();
    environment.err_is_terminal = is_terminal;
    environment.progress_after = after;
    environment.err_width = 50;
    Options options;
    options.progress = when;
    options.language = Language::en;
    Shell const shell{in, out, err, environment, options, nullptr};
    {
        ProgressLine line{shell, WorkParts::files};
        work(line, buffer);
    }
    return buffer.str();
}

}  // namespace

TEST_CASE("progress: says how much is done, what is at hand and how long it may take", "[cli]") {
    auto const [parts, done, total, seconds, words] =
        GENERATE(table<WorkParts, std::size_t, std::size_t, int, std::string>({
            {WorkParts::files, 0, 400, 1, "0 of 400 files: a"},
            {WorkParts::files, 100, 400, 2, "100 of 400 files, about 7 s left: a"},
            {WorkParts::units, 1, 400, 2, "1 of 400 units, about 14 min left: a"},
            {WorkParts::periods, 12, 12, 9, "12 of 12 periods: a"},
            {WorkParts::pages, 20, 80, 4, "20 of 80 pages, about 13 s left: a"},
            {WorkParts::megabytes, 90, 939, 1, "90 of 939 MB, about 10 s left: a"},
            {WorkParts::steps, 1, 2, 5, "1 of 2 steps: a"},
            {WorkParts::units, 0, 1, 3, "a, 3 s so far"},
            {WorkParts::megabytes, 7, 0, 150, "a, 3 min so far"},
        }));
    CHECK(Catalog{Language::en}(
              progress_words(parts, done, total, "a", std::chrono::seconds{seconds})) == words);
}

TEST_CASE("progress: a line on the terminal, rewritten and at the end erased", "[cli]") {
    auto const written =
        written_by(When::automatic, true, milliseconds{0}, [](ProgressLine& line, Watched& buffer) {
            auto const report = line.report();
            report(0, 400, "indicators/a-file-with-quite-a-long-name-indeed.yaml");
            buffer.written.get_future().wait();
        });
    CHECK(has(written, "\r0 of 400 files: indicators/a-file"));
    CHECK(written.find('\n') == std::string::npos);
    CHECK(written.find('\x1b') == std::string::npos);
    CHECK(left_of(written).empty());
    for (auto const& line : {written.substr(1, written.find('\r', 1) - 1)})
        CHECK(count_cells(line) < 50);
}

TEST_CASE("progress: what is written behind an erased line stands on a line of its own", "[cli]") {
    auto const written =
        written_by(When::always, false, milliseconds{0}, [](ProgressLine& line, Watched& buffer) {
            line.report()(3, 400, "a.yaml");
            buffer.written.get_future().wait();
            line.erase();
            std::ostream{&buffer} << "error";
        });
    CHECK((left_of(written) == U"error"));
}

TEST_CASE("progress: nothing before a second, without a terminal, or with never", "[cli]") {
    auto const work = [](ProgressLine& line, Watched&) {
        if (auto const report = line.report()) report(3, 400, "a.yaml");
    };
    CHECK(written_by(When::automatic, true, milliseconds{1000}, work).empty());
    CHECK(written_by(When::automatic, false, milliseconds{0}, work).empty());
    CHECK(written_by(When::never, true, milliseconds{0}, work).empty());
}

TEST_CASE("progress: data stays data, and the last line says what was written where", "[cli]") {
    Scratch const scratch;
    auto const page = (scratch.path() / "page.html").string();
    std::vector<std::string> report{
        "report", "-C", JIXIAO_SOURCE_DIR "/samples/hongshan-2024", "--lang", "en", "-o", page};
    auto const told = start(report);
    CHECK(has(told.err, "Wrote " + page + ", "));
    report.insert(report.end(), {"--progress", "never"});
    CHECK_FALSE(has(start(report).err, "Wrote"));

    auto const records = "id,name,target,2024Q3\nA,净增企业,≥115家,78家\n";
    auto const plain = start({"bulk", "--lang", "en", "--progress", "never"}, records);
    auto const shown = start({"bulk", "--lang", "en", "--progress", "always"}, records);
    CHECK(plain.err.empty());
    CHECK(shown.out == plain.out);
    CHECK(has(shown.err, "Records judged: 1; verdicts written to standard output"));
    CHECK(start({"check", "--progress", "sometimes"}).code == 2);
}
