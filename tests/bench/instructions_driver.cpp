// instructions_driver PHASE COUNT: does one phase of the job on about COUNT indicators and nothing
// that depends on time. instructions.py runs it under valgrind with two counts.

#include "evaluate/evaluate.hpp"
#include "load/workspace.hpp"
#include "target/parse.hpp"
#include "tests/bench/generated_book.hpp"

#include <fmt/format.h>

#include <cstdlib>
#include <filesystem>
#include <string>
#include <unistd.h>

using namespace jixiao;

namespace {

/// As many targets of the real tables, beginning again at the end.
std::size_t parse(std::size_t count) {
    auto const workspace = load_workspace(JIXIAO_SOURCE_DIR "/samples/hongshan-2024");
    std::vector<std::string> texts;
    for (auto const& table : workspace.book.tables)
        for (auto const& goal : table.goals)
            for (auto const& indicator : goal.indicators) texts.push_back(indicator.target.text);
    std::size_t read = 0;
    for (std::size_t i = 0; i < count; ++i)
        read += parse_target(texts[i % texts.size()], workspace.units).has_value() ? 1 : 0;
    return read;
}

/// A workspace of `rows` indicators, gone at the end.
class GeneratedBook {
public:
    explicit GeneratedBook(std::size_t rows)
        : folder_{std::filesystem::temp_directory_path() /
                  fmt::format("jixiao-instructions-{}", static_cast<long>(::getpid()))} {
        bench::write_generated_book(folder_, rows);
    }
    GeneratedBook(GeneratedBook const&) = delete;
    GeneratedBook& operator=(GeneratedBook const&) = delete;
    ~GeneratedBook() { std::filesystem::remove_all(folder_); }
    Workspace loaded() const { return load_workspace(folder_); }

private:
    std::filesystem::path folder_;
};

constexpr std::size_t rows = 250;  // one table: reading several would depend on the threads

std::size_t load(std::size_t count) {
    GeneratedBook const book{rows};
    std::size_t read = 0;
    for (std::size_t done = 0; done < count; done += rows)
        read += book.loaded().book.tables.front().goals.front().indicators.size();
    return read;
}

std::size_t evaluate(std::size_t count) {
    auto const workspace = GeneratedBook{rows}.loaded();
    auto const period = *parse_period("2024Q3");
    std::size_t judged = 0;
    for (std::size_t done = 0; done < count; done += rows)
        judged += jixiao::evaluate(workspace.book, workspace.actuals, workspace.profile,
                                   workspace.units, period, Detail::verdicts)
                      .verdicts.size();
    return judged;
}

}  // namespace

int main(int argument_count, char** words) {
    if (argument_count != 3) return EXIT_FAILURE;
    std::string const phase = words[1];
    auto const count = std::stoull(words[2]);
    auto const done = phase == "parse"      ? parse(count)
                      : phase == "load"     ? load(count)
                      : phase == "evaluate" ? evaluate(count)
                                            : 0;
    return done > 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
