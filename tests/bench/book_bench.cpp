// Loading, evaluating and reviewing generated books, against yaml-cpp's own tree reading the same
// files.

#include "read/workspace/load_cache.hpp"
#include "read/workspace/workspace.hpp"
#include "rules/status/evaluate.hpp"
#include "rules/targets/lint.hpp"
#include "tests/bench/generated_book.hpp"
#include "tests/bench/stopwatch.hpp"

#include <fmt/format.h>
#include <yaml-cpp/yaml.h>

#include <cstdlib>
#include <filesystem>
#include <functional>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace jixiao;

namespace {

/// Peak memory of a process of its own that does this, in bytes.
std::size_t peak_of(std::function<void()> const& work) {
    auto const child = ::fork();
    if (child == 0) {
        work();
        std::_Exit(EXIT_SUCCESS);
    }
    rusage usage{};
    int status = 0;
    ::wait4(child, &status, 0, &usage);
    return static_cast<std::size_t>(usage.ru_maxrss) << 10;
}

void print_memory(std::filesystem::path const& folder, std::size_t indicators) {
    std::size_t text = 0;
    for (auto const& file : std::filesystem::recursive_directory_iterator{folder})
        if (file.is_regular_file()) text += file.file_size();
    auto const peak = peak_of([&] { load_workspace(folder); });
    auto const base = peak_of([] {});
    fmt::print("{} indicators take at most {} bytes each, and {} of text\n", indicators,
               (peak - base - text) / indicators, text / indicators);
}

/// The files as they are, but for one whose last value is another at every call.
class OneFileChanges {
public:
    explicit OneFileChanges(std::filesystem::path const& folder)
        : file_{folder / "actuals/2024Q3-00000.yaml"} {}
    void change() { is_other_ = !is_other_; }
    std::string operator()(std::filesystem::path const& file, std::error_code& failure) const {
        auto bytes = read_bytes(file, failure);
        if (is_other_ && file == file_)
            bytes.replace(bytes.rfind(": ") + 2, std::string::npos, "未到期\n");
        return bytes;
    }

private:
    std::filesystem::path file_;
    bool is_other_ = false;
};

}  // namespace

int main() {
    auto const root = std::filesystem::temp_directory_path() /
                      fmt::format("jixiao-bench-{}", static_cast<long>(::getpid()));
    auto const sizes = {std::size_t{10'000}, std::size_t{100'000}};
    // Before this process has memory of its own, which the children would begin with.
    for (auto const size : sizes)
        print_memory(bench::write_generated_book(root / std::to_string(size), size), size);
    for (auto const size : sizes) {
        auto const folder = root / std::to_string(size);
        auto const workspace = load_workspace(folder);
        LoadCache cache;
        OneFileChanges files{folder};
        load_workspace(folder, files, &cache);
        auto const period = *parse_period("2024Q3");
        auto const rules = built_in_lint_rules();
        std::size_t seen = 0;
        Evaluation last;
        std::vector<bench::Contender> contenders{
            {"yaml-cpp tree, files read only",
             [&] {
                 for (auto const* part : {"indicators", "actuals"})
                     for (auto const& file : std::filesystem::directory_iterator{folder / part})
                         seen += YAML::LoadFile(file.path().string()).size();
             },
             {}},
            {"load", [&] { seen += load_workspace(folder).book.tables.size(); }, {}},
            {"load again, one file changed",
             [&] {
                 files.change();
                 seen += load_workspace(folder, files, &cache).book.tables.size();
             },
             {}},
            {"load and evaluate again, one file changed",
             [&] {
                 files.change();
                 auto const changed = load_workspace(folder, files, &cache);
                 last = evaluate(changed.book, changed.actuals, changed.profile, changed.units,
                                 period, Detail::verdicts, &last);
                 seen += last.verdicts.size();
             },
             {}},
            {"evaluate, statuses, figures and reasons",
             [&] {
                 seen += evaluate(workspace.book, workspace.actuals, workspace.profile,
                                  workspace.units, period, Detail::verdicts)
                             .verdicts.size();
             },
             {}},
            {"evaluate, with every derivation",
             [&] {
                 seen += evaluate(workspace.book, workspace.actuals, workspace.profile,
                                  workspace.units, period)
                             .verdicts.size();
             },
             {}},
            {"lint",
             [&] {
                 seen += lint(workspace.book, rules, workspace.units, workspace.profile,
                              boost::gregorian::date{2024, 6, 30})
                             .size();
             },
             {}},
        };
        bench::race(contenders, size > 50'000 ? 3 : 5);
        if (has_errors(workspace.diagnostics) || seen == 0) return EXIT_FAILURE;
        auto const minimum = contenders.front().median();
        fmt::print("\n{} indicators in {} tables\n", size, workspace.book.tables.size());
        for (auto const& c : contenders)
            fmt::print("  {:42} {:9.1f} ms ({:.1f}-{:.1f})  {:7.2f} us an indicator  {:6.3f} x\n",
                       c.name, c.median() * 1e3, c.least() * 1e3, c.most() * 1e3,
                       c.median() * 1e6 / static_cast<double>(size), c.median() / minimum);
    }
    std::filesystem::remove_all(root);
    return EXIT_SUCCESS;
}
